package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Window;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees when something is wrong, with real stages over HTTP, and that nothing else is lost.
 *
 * <pre>
 * delta                                  master
 *   Asset/lobby, Asset/garden              nothing
 *   Hotel/ritz "Ritz"   slug ritz   photo lobby
 *   Hotel/savoy "Savoy" slug savoy  photo garden
 * </pre>
 */
final class FailureTest {
    private static final String SCHEMA = """
            type Hotel {
              name: String!
              slug: String @unique
              stars: Int
              photo: Asset
            }
            """;

    private final Desk desk;
    private Sandbox sandbox = Sandbox.start();

    FailureTest(@TempDir Path folder) {
        desk = new Desk(folder);
        desk.connectWith(StageOpener.configured());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aBrokenImageCostsItselfAndTheLinkToIt() {
        start(SCHEMA);
        delta().store().transact(session -> {
            session.update("Asset", id("garden"), Map.of("handle", "nothingIsStoredHere"), Map.of());
            return session.count("Asset", Filter.EVERYTHING);
        });

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE.number());
        assertThat(run.out()).contains("Asset/" + id("garden"), "nothingIsStoredHere");
        assertThat(run.out()).contains("written without its link to Asset/" + id("garden"));
        assertThat(ids(master(), "Asset")).containsExactly(id("lobby"));
        assertThat(ids(master(), "Hotel")).containsExactly(id("ritz"), id("savoy"));
        assertThat(linked(master(), "ritz")).containsExactly(id("lobby"));
        assertThat(linked(master(), "savoy")).isEmpty();
    }

    @Test
    void aFieldThatTheDestinationLacksIsNamedWithTheEntriesItTouchesAndTheRestArrives() {
        start(SCHEMA.replace("stars: Int", ""));

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.out()).contains("Hotel.stars", "the destination has no such field", "2 entries");
        assertThat(ids(master(), "Hotel")).containsExactly(id("ritz"), id("savoy"));
        assertThat(linked(master(), "savoy")).containsExactly(id("garden"));
    }

    @Test
    void aModelThatTheDestinationLacksIsNamedAndTheRestArrives() {
        start(SCHEMA.replace("type Hotel", "type Motel"));

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.out()).contains("Hotel", "the destination has no model of this name");
        assertThat(ids(master(), "Asset")).containsExactly(id("garden"), id("lobby"));
    }

    @Test
    void anEntryThatTheDestinationRejectsIsSetAsideWithItsReasonAndItsNeighboursArrive() {
        start(SCHEMA.replace("stars: Int", "stars: Int!"));
        delta().store().transact(session -> {
            session.update("Hotel", id("ritz"), nothing("stars"), Map.of());
            return session.count("Hotel", Filter.EVERYTHING);
        });

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.INCOMPLETE.number());
        assertThat(run.out()).contains("Hotel/" + id("ritz"), "stars");
        assertThat(ids(master(), "Hotel")).containsExactly(id("savoy"));
        assertThat(linked(master(), "savoy")).containsExactly(id("garden"));
        assertThat(ids(master(), "Asset")).containsExactly(id("garden"), id("lobby"));
    }

    @Test
    void aServerThatStopsBeforeWritingLosesNothingAndThePlanCanBeAppliedLater() {
        start(SCHEMA);
        int port = Integer.parseInt(sandbox.address().replaceAll(".*:", ""));
        Desk.Run planned = desk.run("plan");
        sandbox.close();

        Desk.Run stopped = desk.run("apply", "2026-11-25-a", "--yes");
        assertThat(stopped.code()).as(stopped.err()).isEqualTo(ExitCode.STAGE.number());
        assertThat(stopped.err()).contains("master");

        open(SCHEMA, port);
        Desk.Run again = desk.run("apply", "2026-11-25-a", "--yes");
        assertThat(planned.code()).isZero();
        assertThat(again.code()).as(again.out() + again.err()).isZero();
        assertThat(ids(master(), "Hotel")).containsExactly(id("ritz"), id("savoy"));
    }

    @Test
    void aRefusedImportTokenNamesTheSettingAndCanBeMended() {
        start(SCHEMA);
        configure("import-of-another");

        Desk.Run refused = desk.run("sync", "--yes");

        assertThat(refused.code()).as(refused.out() + refused.err()).isEqualTo(ExitCode.ACCESS.number());
        assertThat(refused.err()).contains("'master'", "import").doesNotContain("import-of-another");
        assertThat(ids(master(), "Hotel")).isEmpty();

        configure(master().importToken());
        Desk.Run mended = desk.run("apply", "2026-11-25-a", "--yes");
        assertThat(mended.code()).as(mended.out() + mended.err()).isZero();
        assertThat(ids(master(), "Hotel")).containsExactly(id("ritz"), id("savoy"));
    }

    private void start(String masterSchema) {
        open(masterSchema, 0);
        fill();
        configure(master().importToken());
    }

    private void open(String masterSchema, int port) {
        sandbox.close();
        sandbox = Sandbox.builder()
                .port(port)
                .dataFolder(desk.folder.resolve("stages"))
                .stage(StageSpec.of("delta", SCHEMA), StageSpec.of("master", masterSchema))
                .start();
    }

    private void fill() {
        StoredFile lobby = picture("lobby");
        StoredFile garden = picture("garden");
        delta().store().transact(session -> {
            session.insert("Asset", id("lobby"), asset(lobby), Map.of());
            session.insert("Asset", id("garden"), asset(garden), Map.of());
            session.insert("Hotel", id("ritz"), hotel("Ritz", "ritz"), Map.of());
            session.insert("Hotel", id("savoy"), hotel("Savoy", "savoy"), Map.of());
            session.link("Hotel", "photo", id("ritz"), id("lobby"));
            session.link("Hotel", "photo", id("savoy"), id("garden"));
            return session.count("Hotel", Filter.EVERYTHING);
        });
    }

    private void configure(String importToken) {
        SandboxStage to = master();
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: "%s", token: %s }
                  master:
                    connector: graphcms1
                    endpoint: %s
                    token: %s
                    import: { endpoint: "%s", token: %s }
                    assets: { store: "%s", key: %s, path: /master }
                sync: { source: delta, destination: master }
                """.formatted(
                        delta().contentEndpoint(),
                        delta().token(),
                        to.contentEndpoint(),
                        to.token(),
                        to.importEndpoint(),
                        importToken,
                        to.assetStoreEndpoint(),
                        to.assetKey()));
    }

    private SandboxStage delta() {
        return sandbox.stage("delta");
    }

    private SandboxStage master() {
        return sandbox.stage("master");
    }

    private StoredFile picture(String name) {
        return delta().bucket().put(name, name + ".png", "image/png", Pictures.png(name.length(), 8, 8), false);
    }

    private static String id(String name) {
        return "c" + name + "0".repeat(24 - name.length());
    }

    private static Map<String, Object> asset(StoredFile file) {
        Map<String, Object> values = new HashMap<>(system());
        values.put("handle", file.handle());
        values.put("fileName", file.fileName());
        return values;
    }

    private static Map<String, Object> hotel(String name, String slug) {
        Map<String, Object> values = new HashMap<>(system());
        values.put("name", name);
        values.put("slug", slug);
        values.put("stars", 5);
        return values;
    }

    private static Map<String, Object> system() {
        Instant day = Instant.parse("2019-10-01T08:00:00Z");
        return Map.of("status", "PUBLISHED", "createdAt", day, "updatedAt", day);
    }

    private static Map<String, Object> nothing(String field) {
        Map<String, Object> values = new HashMap<>();
        values.put(field, null);
        return values;
    }

    private static List<String> ids(SandboxStage stage, String model) {
        return stage.store().transact(session -> session.select(model, Filter.EVERYTHING, Window.WHOLE)).stream()
                .map(Node::id)
                .toList();
    }

    private static List<String> linked(SandboxStage stage, String hotel) {
        return stage.store().transact(session -> session.linked("Hotel", "photo", id(hotel)));
    }
}
