package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.http.Handled;
import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.http.Multipart;
import io.stagesync.sandbox.hygraph.api.OperationKind;
import io.stagesync.sandbox.hygraph.assets.CurrentAssets;
import io.stagesync.sandbox.hygraph.assets.FormFault;
import io.stagesync.sandbox.traffic.RequestKind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests that bring files: to the legacy upload, and to the bucket of the current asset system (hygraph.md 5). */
final class UploadRoute {
    private static final String FILE = "file";

    private UploadRoute() {}

    /** The legacy upload is a call of the content API, and writes one asset. */
    static Handled legacy(EnvironmentService environment, HttpCall call) {
        return Caller.of(call, Optional.of(environment))
                .match(
                        token -> environment
                                .gate()
                                .admit(OperationKind.MUTATION, 1, 0)
                                .match(
                                        end -> new Handled(
                                                RequestKind.STORE,
                                                "upload",
                                                List.of(),
                                                1,
                                                1,
                                                () -> environment.legacyUpload().take(call, token),
                                                end),
                                        reason -> store(Answers.refusal(
                                                reason, environment.switches().get()))),
                        UploadRoute::store);
    }

    /** The bucket knows neither tokens nor plans. */
    static Handled form(CurrentAssets assets, HttpCall call) {
        return new Handled(RequestKind.STORE, "form", 1, () -> take(assets, call));
    }

    private static Handled store(HttpAnswer answer) {
        return new Handled(RequestKind.STORE, "upload", 1, () -> answer);
    }

    private static HttpAnswer take(CurrentAssets assets, HttpCall call) {
        if (call.header("Content-Length").isEmpty()) {
            return fault(
                    new FormFault(411, "MissingContentLength", "You must provide the Content-Length HTTP header."));
        }
        if (!call.contentType().equals("multipart/form-data")) {
            return fault(new FormFault(
                    412, "PreconditionFailed", "Bucket POST must be of the enclosure-type multipart/form-data"));
        }
        Multipart form = Multipart.of(call);
        if (!form.files().containsKey(FILE)) {
            return fault(new FormFault(400, "InvalidArgument", "POST requires exactly one file upload per request."));
        }
        // whatever comes after the file is not looked at, so the file must be last
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : form.names().subList(0, form.names().indexOf(FILE))) {
            fields.put(name.toLowerCase(Locale.ROOT), form.fields().getOrDefault(name, ""));
        }
        return assets.post(fields, form.files().get(FILE))
                .map(UploadRoute::fault)
                .orElseGet(() -> HttpAnswer.bytes(204, "application/xml", new byte[0]));
    }

    private static HttpAnswer fault(FormFault fault) {
        return HttpAnswer.bytes(fault.status(), "application/xml", fault.xml().getBytes(StandardCharsets.UTF_8));
    }
}
