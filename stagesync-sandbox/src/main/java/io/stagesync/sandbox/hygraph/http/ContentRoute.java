package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.http.Handled;
import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.hygraph.access.AccessToken;
import io.stagesync.sandbox.hygraph.api.Answer;
import io.stagesync.sandbox.hygraph.api.Call;
import io.stagesync.sandbox.hygraph.api.OperationKind;
import io.stagesync.sandbox.hygraph.api.Permissions;
import io.stagesync.sandbox.hygraph.api.RootField;
import io.stagesync.sandbox.hygraph.limits.Admission;
import io.stagesync.sandbox.traffic.RequestKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests to a content API: who asks, what for, whether the limits let it through (hygraph.md 1, 7). */
final class ContentRoute {
    private final EnvironmentService environment;
    private final Endpoint endpoint;
    private final HttpCall call;
    private final GraphqlRequest request;
    private final List<RootField> fields;

    private ContentRoute(EnvironmentService environment, Endpoint endpoint, HttpCall call, GraphqlRequest request) {
        this.environment = environment;
        this.endpoint = endpoint;
        this.call = call;
        this.request = request;
        this.fields = environment.api().inspect(request.toCall(Permissions.ALL, Optional.empty()));
    }

    static Handled handle(EnvironmentService environment, Endpoint endpoint, HttpCall call) {
        return GraphqlRequest.read(call)
                .map(request -> new ContentRoute(environment, endpoint, call, request).handle())
                .orElseGet(() -> Handled.refused(Answers.error(400, "The body is no GraphQL request in JSON")));
    }

    private Handled handle() {
        return Caller.of(call, Optional.of(environment)).match(this::handle, this::refused);
    }

    private Handled handle(AccessToken token) {
        if (isMutation() && endpoint == Endpoint.HIGH_PERFORMANCE && !switchedToWriting()) {
            return refused(Answers.error(400, "Mutations are not allowed on this endpoint"));
        }
        Optional<Answer> cached = isCached() ? environment.cache().find(call) : Optional.empty();
        if (cached.isPresent()) {
            // what comes from the cache is not limited (hygraph.md 7.1)
            return handled(() -> Answers.json(200, cached.get().json(), call), ContentRoute::nothing);
        }
        Admission admission = environment.gate().admit(kind(), fields.size(), request.bytes());
        return admission.match(
                end -> handled(() -> execute(request.toCall(token, token.defaultStage())), end),
                reason -> refused(Answers.refusal(reason, environment.switches().get())));
    }

    private HttpAnswer execute(Call asked) {
        Answer answer = environment.api().execute(asked);
        if (isMutation()) {
            environment.cache().spoil(environment.switches().get().stale());
        } else if (isCached()) {
            environment.cache().keep(call, answer);
        }
        return Answers.json(answer.status(), answer.json(), call);
    }

    private Handled refused(HttpAnswer answer) {
        return handled(() -> answer, ContentRoute::nothing);
    }

    private Handled handled(Supplier<HttpAnswer> work, Runnable end) {
        return new Handled(
                isMutation() ? RequestKind.MUTATION : RequestKind.QUERY,
                request.name()
                        .orElseGet(() -> String.join(
                                " ",
                                fields.stream().map(RootField::name).distinct().toList())),
                fields.stream().map(RootField::name).toList(),
                fields.size(),
                isMutation() ? fields.size() : 0,
                work,
                end);
    }

    private OperationKind kind() {
        return isMutation() ? OperationKind.MUTATION : OperationKind.QUERY;
    }

    private boolean isMutation() {
        return fields.stream().anyMatch(field -> field.kind() == OperationKind.MUTATION);
    }

    private boolean switchedToWriting() {
        return environment.switches().get().cachedWrites();
    }

    private boolean isCached() {
        return endpoint == Endpoint.HIGH_PERFORMANCE
                && !isMutation()
                && !environment.switches().get().stale().isZero();
    }

    private static void nothing() {
        // only requests that were let in hold places
    }
}
