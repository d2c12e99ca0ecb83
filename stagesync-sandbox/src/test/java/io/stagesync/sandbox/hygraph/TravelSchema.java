package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.TestSchemas;

/** Hotels with photos, in two locales. */
public final class TravelSchema {
    /** With assets of the current system. */
    public static final String CURRENT = TestSchemas.text("/io/stagesync/sandbox/hygraph/travel.graphql")
            + TestSchemas.text("/io/stagesync/sandbox/hygraph/travel-current-assets.graphql");

    /** With assets of the legacy system. */
    public static final String LEGACY = TestSchemas.text("/io/stagesync/sandbox/hygraph/travel.graphql")
            + TestSchemas.text("/io/stagesync/sandbox/hygraph/travel-legacy-assets.graphql");

    private TravelSchema() {}
}
