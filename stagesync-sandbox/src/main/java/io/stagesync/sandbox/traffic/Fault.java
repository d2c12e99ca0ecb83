package io.stagesync.sandbox.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Something that goes wrong with certain requests.
 *
 * @param kinds which requests
 * @param when which of them, counted from 1
 * @param effect what happens to them
 */
public record Fault(Set<RequestKind> kinds, IntPredicate when, Effect effect) {
    public Fault {
        kinds = Set.copyOf(kinds);
    }

    /** What happens to a request. */
    public sealed interface Effect {
        /** It is answered otherwise; {@code processed} tells whether it has been carried out all the same. */
        record Answer(int status, String contentType, String body, Map<String, String> headers, boolean processed)
                implements Effect {}

        /** The connection is closed without an answer, before or after it has been carried out. */
        record Drop(boolean processed) implements Effect {}

        /** It is carried out, and the answer's body breaks off after so many bytes. */
        record CutShort(int bytes) implements Effect {}

        /** It is carried out late. */
        record Delay(Duration by) implements Effect {}
    }

    /** Begins a fault. */
    public static Choice on(RequestKind first, RequestKind... more) {
        return new Choice(java.util.EnumSet.of(first, more), n -> true);
    }

    /** A fault whose effect is still to be said. */
    public record Choice(Set<RequestKind> kinds, IntPredicate when) {
        public Choice first(int count) {
            return new Choice(kinds, n -> n <= count);
        }

        public Choice every(int nth) {
            return new Choice(kinds, n -> n % nth == 0);
        }

        public Choice only(int number) {
            return new Choice(kinds, n -> n == number);
        }

        public Fault answer(int status, String body) {
            return answer(status, body, Map.of());
        }

        public Fault answer(int status, String body, Map<String, String> headers) {
            return new Fault(kinds, when, new Effect.Answer(status, typeOf(body), body, headers, false));
        }

        public Fault answerAfterProcessing(int status, String body) {
            return new Fault(kinds, when, new Effect.Answer(status, typeOf(body), body, Map.of(), true));
        }

        public Fault dropBeforeProcessing() {
            return new Fault(kinds, when, new Effect.Drop(false));
        }

        public Fault dropAfterProcessing() {
            return new Fault(kinds, when, new Effect.Drop(true));
        }

        public Fault cutShort(int bytes) {
            return new Fault(kinds, when, new Effect.CutShort(bytes));
        }

        public Fault delay(Duration by) {
            return new Fault(kinds, when, new Effect.Delay(by));
        }

        private static String typeOf(String body) {
            return body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain; charset=UTF-8";
        }
    }
}
