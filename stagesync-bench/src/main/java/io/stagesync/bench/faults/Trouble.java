package io.stagesync.bench.faults;

import static io.stagesync.sandbox.traffic.RequestKind.DELIVERY;
import static io.stagesync.sandbox.traffic.RequestKind.EXPORT;
import static io.stagesync.sandbox.traffic.RequestKind.IMPORT;
import static io.stagesync.sandbox.traffic.RequestKind.MUTATION;
import static io.stagesync.sandbox.traffic.RequestKind.OTHER;
import static io.stagesync.sandbox.traffic.RequestKind.QUERY;
import static io.stagesync.sandbox.traffic.RequestKind.STORE;

import io.stagesync.bench.faults.Client.Batches;
import io.stagesync.sandbox.traffic.Fault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What can go wrong between us and a stage. All but the rate cap strike by chance, whatever is asked. */
enum Trouble {
    NONE("none", false),
    TOO_MANY("429", true),
    TOO_MANY_COME_BACK("429 with Retry-After", true),
    INTERNAL_ERROR("500", true),
    BAD_GATEWAY("502 with a page of HTML", true),
    RESET_BEFORE("connection reset, not carried out", true),
    RESET_AFTER("connection reset, carried out", true),
    SLOW("answers that trickle", true),
    LATE("carried out after the client gave up", true),
    TRUNCATED("answers that break off", true),
    PARTIAL("answers with one field failed", true),
    GOES_ON_503("503, carried out", true),
    GOES_ON_504("504, carried out", true),
    RATE_CAP("429 above 30 requests a second", false),
    ALL("all of these together", false);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);
    private static final int CAP = 30;
    private static final String PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
    private static final String WHOOPS =
            "{\"data\":null,\"errors\":[{\"message\":\"Whoops. Looks like an internal server"
                    + " error. Search your server logs for request ID: eu1:sandbox\"}]}";
    private static final String TOO_LATE = "The server was not able to produce a timely response to your request.\r\n"
            + "Please try again in a short while!";

    private final String title;
    private final boolean byChance;

    Trouble(String title, boolean byChance) {
        this.title = title;
        this.byChance = byChance;
    }

    String title() {
        return title;
    }

    /** The client: impatient where that is the trouble, and in a hurry, but for a cap, which is by the second of the stage. */
    Client client() {
        return new Client(
                new FastTime(this == RATE_CAP ? 1 : 20),
                this == LATE || this == ALL ? LITTLE_PATIENCE : PATIENCE,
                Batches.LARGE,
                OptionalInt.empty());
    }

    /**
     * The faults for one stage.
     *
     * @param share of the requests that are struck, from 0 to 1
     * @param seed other seeds strike others
     */
    List<Fault> faults(double share, long seed) {
        List<Trouble> chances =
                Arrays.stream(values()).filter(each -> each.byChance).toList();
        return switch (this) {
            case NONE -> List.of();
            case RATE_CAP -> List.of(on().above(CAP).answer(429, ""));
            case ALL ->
                chances.stream()
                        .map(each -> each.strike(on().chance(share / chances.size(), each.own(seed))))
                        .toList();
            default -> List.of(strike(on().chance(share, own(seed))));
        };
    }

    /** Another seed for each trouble, or all of them together would strike the same requests. */
    private long own(long seed) {
        return seed * 31 + title.hashCode();
    }

    private static Fault.Choice on() {
        return Fault.on(QUERY, MUTATION, IMPORT, EXPORT, STORE, DELIVERY, OTHER);
    }

    private Fault strike(Fault.Choice choice) {
        return switch (this) {
            case TOO_MANY -> choice.answer(429, "");
            case TOO_MANY_COME_BACK -> choice.answer(429, "", Map.of("Retry-After", "1"));
            case INTERNAL_ERROR -> choice.answer(500, WHOOPS);
            case BAD_GATEWAY -> choice.answer(502, PAGE);
            case RESET_BEFORE -> choice.dropBeforeProcessing();
            case RESET_AFTER -> choice.dropAfterProcessing();
            case SLOW -> choice.slow(2_000_000);
            case LATE -> choice.delay(LITTLE_PATIENCE.plusMillis(30));
            case TRUNCATED -> choice.cutShort(60);
            case PARTIAL -> choice.partial();
            case GOES_ON_503 -> choice.answerAfterProcessing(503, TOO_LATE);
            case GOES_ON_504 ->
                choice.answerAfterProcessing(504, PAGE.replace("502 Bad Gateway", "504 Gateway Time-out"));
            case NONE, RATE_CAP, ALL -> throw new IllegalStateException(this + " does not strike by chance");
        };
    }
}
