package io.stagesync.bench.faults;

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

    TrialStages stages(Content content, FastTime time) {
        return switch (this) {
            case HYGRAPH -> new HygraphStages(content, time);
            case V1 -> new Graphcms1Stages(content, time);
        };
    }
}
