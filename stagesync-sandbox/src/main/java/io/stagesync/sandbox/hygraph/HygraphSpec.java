package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.hygraph.access.AccessToken;
import io.stagesync.sandbox.hygraph.access.Grant;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.limits.Limits;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.util.ArrayList;
import java.util.List;

/**
 * A Hygraph environment to be served. Immutable; each {@code with} method gives a changed copy.
 *
 * @param project part of the address; environments of one project share its calls per month
 * @param name of the environment, part of the address
 * @param sdl the generated schema of its content API
 * @param tokens who may do what
 * @param open what needs no token; usually nothing
 * @param limits of its plan
 * @param api how its content API behaves; not to be changed once it is served
 * @param switches how the servers before it behave
 */
public record HygraphSpec(
        String project,
        String name,
        String sdl,
        List<AccessToken> tokens,
        List<Grant> open,
        Limits limits,
        ApiSwitches api,
        HygraphSwitches switches) {
    /** The project of environments that name none. */
    public static final String DEFAULT_PROJECT = "clsandbox0000000000000001";

    /** The name of the token that may do everything. */
    public static final String FULL = "full";

    /** The name of the token that may read everything. */
    public static final String READ_ONLY = "read-only";

    public HygraphSpec {
        tokens = List.copyOf(tokens);
        open = List.copyOf(open);
    }

    /** An environment with everything by default: without limits, with a token for everything and one to read. */
    public static HygraphSpec of(String name, String sdl) {
        return new HygraphSpec(
                DEFAULT_PROJECT,
                name,
                sdl,
                List.of(AccessToken.of(FULL, Grant.EVERYTHING), AccessToken.of(READ_ONLY, Grant.READING)),
                List.of(),
                Plan.UNLIMITED.limits(),
                ApiSwitches.DEFAULT,
                HygraphSwitches.DEFAULT);
    }

    public HygraphSpec withProject(String id) {
        return new HygraphSpec(id, name, sdl, tokens, open, limits, api, switches);
    }

    /** Another token beside those there are. */
    public HygraphSpec withToken(AccessToken token) {
        List<AccessToken> more = new ArrayList<>(tokens);
        more.add(token);
        return new HygraphSpec(project, name, sdl, more, open, limits, api, switches);
    }

    /** Whoever has no token may read what is published. */
    public HygraphSpec withPublicReading() {
        return withOpen(Grant.READING.inStages("PUBLISHED"));
    }

    public HygraphSpec withOpen(Grant... grants) {
        return new HygraphSpec(project, name, sdl, tokens, List.of(grants), limits, api, switches);
    }

    public HygraphSpec withPlan(Plan plan) {
        return withLimits(plan.limits());
    }

    public HygraphSpec withLimits(Limits other) {
        return new HygraphSpec(project, name, sdl, tokens, open, other, api, switches);
    }

    public HygraphSpec withApi(ApiSwitches other) {
        return new HygraphSpec(project, name, sdl, tokens, open, limits, other, switches);
    }

    public HygraphSpec withSwitches(HygraphSwitches other) {
        return new HygraphSpec(project, name, sdl, tokens, open, limits, api, other);
    }

    /** The same under another name; tokens keep their names, as a clone's keep their ids (hygraph.md 1.2). */
    HygraphSpec named(String other) {
        return new HygraphSpec(project, other, sdl, tokens, open, limits, api, switches);
    }

    /** The folder of an environment's files in the data folder. */
    String folder() {
        return "hygraph-" + project + "-" + name;
    }
}
