package io.stagesync.bench.faults;

import io.stagesync.bench.faults.CapTrial.Told;
import io.stagesync.bench.faults.CapTrial.Use;
import io.stagesync.sandbox.traffic.RequestKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The protocols that trials are made with. */
enum Protocol {
    HYGRAPH("Hygraph"),
    V1("GraphCMS v1");

    private final String title;

    Protocol(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Takes the name of a protocol from the front of the words; all protocols where there is none. */
    static Set<Protocol> chosen(List<String> words) {
        return !words.isEmpty() && Character.isLetter(words.get(0).charAt(0))
                ? EnumSet.of(valueOf(words.remove(0).toUpperCase(Locale.ROOT)))
                : EnumSet.allOf(Protocol.class);
    }

    TrialStages stages(Content content, Client client) {
        return switch (this) {
            case HYGRAPH -> new HygraphStages(content, client);
            case V1 -> new Graphcms1Stages(content, client);
        };
    }

    /** Where small requests are many: Hygraph is written entry by entry, v1 by imports that are large, but read by pages. */
    String busiest() {
        return switch (this) {
            case HYGRAPH -> "writing";
            case V1 -> "reading";
        };
    }

    Use busiest(TrialStages stages) {
        return switch (this) {
            case HYGRAPH -> Use.of(stages.logs().get(1), RequestKind.MUTATION);
            case V1 -> Use.of(stages.logs().get(0), RequestKind.QUERY);
        };
    }

    /** How a client can learn of a rate cap; v1 has no plans. */
    Set<Told> tellsOfCaps() {
        return switch (this) {
            case HYGRAPH -> EnumSet.allOf(Told.class);
            case V1 -> EnumSet.of(Told.BY_429, Told.BY_RETRY_AFTER);
        };
    }
}
