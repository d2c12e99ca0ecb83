package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.http.Handled;
import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.http.Routed;
import io.stagesync.sandbox.http.Wing;
import io.stagesync.sandbox.traffic.RequestKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The Hygraph environments that a server has at the moment, and where requests to them go. */
public final class Environments implements Wing {
    private static final String UPLOAD = "upload";

    private final List<EnvironmentService> environments = new CopyOnWriteArrayList<>();

    public void add(EnvironmentService environment) {
        environments.add(environment);
    }

    public void remove(EnvironmentService environment) {
        environments.remove(environment);
    }

    /** The environment whose content is served at a path. */
    public Optional<EnvironmentService> at(String path) {
        return find(environment -> environment.path().equals(path));
    }

    @Override
    public List<String> paths() {
        return environments.stream().map(EnvironmentService::path).toList();
    }

    @Override
    public Optional<Routed> route(HttpCall call, String requestId) {
        List<String> parts = Arrays.asList(call.path().substring(1).split("/", -1));
        return switch (parts.get(0)) {
            case "v2" -> Optional.of(content(call, parts, Endpoint.REGULAR));
            case "content" -> Optional.of(content(call, parts, Endpoint.HIGH_PERFORMANCE));
            case "bucket" -> Optional.of(bucket(call, parts));
            default -> call.isRead() ? delivery(call, parts) : Optional.empty();
        };
    }

    private Routed content(HttpCall call, List<String> parts, Endpoint endpoint) {
        boolean upload = parts.size() == 4 && parts.get(3).equals(UPLOAD) && endpoint == Endpoint.REGULAR;
        if (parts.size() != 3 && !upload) {
            return nowhere();
        }
        Optional<EnvironmentService> environment =
                find(e -> e.project().equals(parts.get(1)) && e.name().equals(parts.get(2)));
        if (upload && environment.filter(e -> e.uploads().isPresent()).isPresent()) {
            // only the legacy asset system has it (hygraph.md 1.1)
            return new Routed(environment, Handled.refused(Answers.error(404, "not found")));
        }
        if (!call.method().equals("POST")) {
            return new Routed(
                    environment,
                    Handled.refused(Answers.error(405, "method not allowed").with("Allow", "POST")));
        }
        if (environment.isEmpty()) {
            HttpAnswer answer = Caller.of(call, environment).match(token -> Answers.error(401, ""), a -> a);
            return new Routed(environment, Handled.refused(answer));
        }
        return new Routed(
                environment,
                upload
                        ? UploadRoute.legacy(environment.get(), call)
                        : ContentRoute.handle(environment.get(), endpoint, call));
    }

    private Routed bucket(HttpCall call, List<String> parts) {
        Optional<EnvironmentService> environment = parts.size() == 2
                ? find(e -> e.uploads().isPresent() && e.assetId().equals(parts.get(1)))
                : Optional.empty();
        if (environment.isEmpty() || !call.method().equals("POST")) {
            return nowhere();
        }
        return new Routed(
                environment, UploadRoute.form(environment.get().uploads().orElseThrow(), call));
    }

    /** {@code /<id>/<handle>}, or {@code /<handle>} in the legacy system, with transformations before the handle. */
    private Optional<Routed> delivery(HttpCall call, List<String> parts) {
        String handle = parts.get(parts.size() - 1);
        Optional<EnvironmentService> current =
                find(e -> e.uploads().isPresent() && e.assetId().equals(parts.get(0)));
        if (current.isPresent()) {
            return Optional.of(new Routed(
                    current,
                    current.get()
                            .bucket()
                            .find(handle)
                            .map(file -> deliver(current.get().bucket(), file, call))
                            .orElseGet(() -> refusedDelivery(handle))));
        }
        return find(e -> e.uploads().isEmpty() && e.bucket().find(handle).isPresent())
                .map(e -> new Routed(
                        Optional.of(e),
                        deliver(e.bucket(), e.bucket().find(handle).orElseThrow(), call)));
    }

    /** Transformations are taken and change nothing: the file is delivered as it is. */
    private static Handled deliver(Bucket bucket, StoredFile file, HttpCall call) {
        return new Handled(RequestKind.DELIVERY, file.handle(), 0, () -> {
            byte[] bytes = bucket.read(file);
            String tag = Bucket.tag(bytes);
            boolean same = call.header("If-None-Match").filter(tag::equals).isPresent();
            return HttpAnswer.bytes(same ? 304 : 200, file.type(), same ? new byte[0] : bytes)
                    .with("ETag", tag);
        });
    }

    private static Handled refusedDelivery(String handle) {
        return new Handled(RequestKind.DELIVERY, handle, 0, () -> HttpAnswer.text(404, "Not Found"));
    }

    private static Routed nowhere() {
        return new Routed(Optional.<EnvironmentService>empty(), Handled.refused(Answers.error(404, "not found")));
    }

    private Optional<EnvironmentService> find(Predicate<EnvironmentService> which) {
        return environments.stream().filter(which).findFirst();
    }
}
