package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.store.Environment;
import java.time.Clock;
import java.util.List;

/** The content API of one environment. Safe for several threads; mutations run one at a time. */
public final class HygraphApi {
    private HygraphApi() {}

    /** Makes the API for an environment, from the SDL of its schema. */
    public static HygraphApi open(Environment environment, AssetActions assets, ApiSwitches switches, Clock clock) {
        return new HygraphApi();
    }

    /** The root fields that a call asks for, without carrying it out; none if the document does not parse. */
    public List<RootField> inspect(Call call) {
        return List.of();
    }

    /** Carries out a call. */
    public Answer execute(Call call) {
        return new Answer(501, "{}", List.of());
    }
}
