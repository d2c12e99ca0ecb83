package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.hygraph.access.Access;
import io.stagesync.sandbox.hygraph.access.AccessToken;
import java.util.Optional;
import java.util.function.Function;

/** Who calls (hygraph.md 1.2). */
sealed interface Caller {
    /** Somebody with these permissions. */
    record Known(AccessToken token) implements Caller {
        @Override
        public <T> T match(Function<AccessToken, T> known, Function<HttpAnswer, T> stranger) {
            return known.apply(token);
        }
    }

    /** Nobody that may call. */
    record Stranger(HttpAnswer answer) implements Caller {
        @Override
        public <T> T match(Function<AccessToken, T> known, Function<HttpAnswer, T> stranger) {
            return stranger.apply(answer);
        }
    }

    <T> T match(Function<AccessToken, T> known, Function<HttpAnswer, T> stranger);

    /** Finds out; an environment that does not exist is answered as a wrong token is. */
    static Caller of(HttpCall call, Optional<EnvironmentService> environment) {
        Optional<String> header = call.header("Authorization");
        if (header.isPresent() && !Access.isWellFormed(header.get())) {
            return new Stranger(Answers.error(400, "malformed token"));
        }
        return environment
                .flatMap(e -> e.access().identify(header))
                .<Caller>map(Known::new)
                .orElseGet(() -> new Stranger(Answers.error(401, "invalid token or environment")));
    }
}
