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

    TrialStages stages(Content content, Trouble trouble) {
        return switch (this) {
            case HYGRAPH -> new HygraphStages(content, trouble);
            case V1 -> new Graphcms1Stages(content, trouble);
        };
    }
}
