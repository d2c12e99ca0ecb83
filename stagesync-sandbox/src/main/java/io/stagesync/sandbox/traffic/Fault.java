package io.stagesync.sandbox.traffic;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Something that goes wrong with certain requests.
 *
 * @param kinds which requests
 * @param when which of them
 * @param effect what happens to them
 */
public record Fault(Set<RequestKind> kinds, Occasion when, Effect effect) {
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

        /** It is carried out, and the answer trickles. */
        record Slow(int bytesPerSecond) implements Effect {}

        /** It is carried out, and the answer says so of all its fields but the first, which is an error. */
        record Partial() implements Effect {}
    }

    /** Begins a fault. */
    public static Choice on(RequestKind first, RequestKind... more) {
        return new Choice(EnumSet.of(first, more), new Occasion.Always());
    }

    /** A fault whose effect is still to be said. */
    public record Choice(Set<RequestKind> kinds, Occasion when) {
        public Choice first(int count) {
            return new Choice(kinds, new Occasion.First(count));
        }

        public Choice every(int nth) {
            return new Choice(kinds, new Occasion.Every(nth));
        }

        public Choice only(int number) {
            return new Choice(kinds, new Occasion.Only(number));
        }

        public Choice chance(double probability, long seed) {
            return new Choice(kinds, new Occasion.Chance(probability, seed));
        }

        public Choice above(int requestsPerSecond) {
            return new Choice(kinds, new Occasion.Above(requestsPerSecond));
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

        public Fault slow(int bytesPerSecond) {
            return new Fault(kinds, when, new Effect.Slow(bytesPerSecond));
        }

        public Fault partial() {
            return new Fault(kinds, when, new Effect.Partial());
        }

        private static String typeOf(String body) {
            return body.startsWith("{") || body.startsWith("[") ? "application/json" : "text/plain; charset=UTF-8";
        }
    }
}
