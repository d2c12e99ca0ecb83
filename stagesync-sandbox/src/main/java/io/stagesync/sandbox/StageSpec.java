package io.stagesync.sandbox;

import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.http.Tokens;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.switches.Switches;

/**
 * A stage to be served. Immutable; each {@code with} method gives a changed copy.
 *
 * @param projectId part of the address; two stages may share it
 * @param name part of the address, and how {@link Sandbox#stage} finds it
 * @param sdl a full content API schema, or a bare datamodel, from which one is generated
 * @param flavor whose rules complete a bare datamodel
 * @param tokens who may do what
 * @param assetKey the key of the stage's asset store
 * @param quirks how its database, import and export behave
 * @param switches how the servers before it behave
 */
public record StageSpec(
        String projectId,
        String name,
        String sdl,
        Flavor flavor,
        Tokens tokens,
        String assetKey,
        Quirks quirks,
        Switches switches) {
    /** The project of stages that name none. */
    public static final String DEFAULT_PROJECT = "cksandbox0000000000000001";

    /** A stage with everything by default: GraphCMS on MySQL, tokens made of the stage's name. */
    public static StageSpec of(String name, String sdl) {
        return new StageSpec(
                DEFAULT_PROJECT,
                name,
                sdl,
                Flavor.GRAPHCMS,
                tokensOf(name),
                assetKeyOf(name),
                Quirks.MYSQL,
                Switches.DEFAULT);
    }

    public StageSpec withProject(String id) {
        return new StageSpec(id, name, sdl, flavor, tokens, assetKey, quirks, switches);
    }

    /** Another flavor, and the gateway switch as it has it: GraphCMS stands behind one, Prisma alone does not. */
    public StageSpec withFlavor(Flavor other) {
        return new StageSpec(
                projectId, name, sdl, other, tokens, assetKey, quirks, switches.withGateway(other == Flavor.GRAPHCMS));
    }

    public StageSpec withTokens(Tokens other) {
        return new StageSpec(projectId, name, sdl, flavor, other, assetKey, quirks, switches);
    }

    public StageSpec withPublicReading() {
        return withTokens(tokensOf(tokens, Tokens.Open.READING));
    }

    public StageSpec withPublicReadingAndWriting() {
        return withTokens(tokensOf(tokens, Tokens.Open.READING_AND_WRITING));
    }

    public StageSpec withAssetKey(String key) {
        return new StageSpec(projectId, name, sdl, flavor, tokens, key, quirks, switches);
    }

    public StageSpec withQuirks(Quirks other) {
        return new StageSpec(projectId, name, sdl, flavor, tokens, assetKey, other, switches);
    }

    public StageSpec withSwitches(Switches other) {
        return new StageSpec(projectId, name, sdl, flavor, tokens, assetKey, quirks, other);
    }

    /** The same under another name, with tokens and an asset key of its own. */
    StageSpec named(String other) {
        return new StageSpec(
                projectId,
                other,
                sdl,
                flavor,
                tokensOf(tokensOf(other), tokens.open()),
                assetKeyOf(other),
                quirks,
                switches);
    }

    /** The folder of a stage's files, in the data folder and in its asset store. */
    String folder() {
        return projectId + "-" + name;
    }

    private static Tokens tokensOf(String name) {
        return new Tokens("pat-" + name, "import-" + name, "export-" + name, Tokens.Open.NOTHING);
    }

    private static Tokens tokensOf(Tokens same, Tokens.Open open) {
        return new Tokens(same.content(), same.importing(), same.exporting(), open);
    }

    private static String assetKeyOf(String name) {
        return "assets-" + name;
    }
}
