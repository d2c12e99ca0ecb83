package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.access.AccessToken;
import io.stagesync.sandbox.hygraph.access.Grant;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.sdl.HotelProject;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    private static final String HOTELS = HygraphSdl.of(HotelProject.spec());

    private final Desk desk;

    CheckCommandTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    private void configure(HygraphEnvironment development, String token, HygraphEnvironment production) {
        desk.connectWith(StageOpener.configured());
        desk.configure(
                """
                stages:
                  development: { connector: hygraph, endpoint: %s, token: "%s", plan: unlimited }
                  production: { connector: hygraph, endpoint: %s, token: %s, plan: unlimited }
                sync: { source: development, destination: production }
                """.formatted(development.contentEndpoint(), token, production.contentEndpoint(), production.token()));
    }

    @Test
    void stagesThatFitTogetherAreSaidToWithoutWriting() {
        Desk.Run run = desk.run("check");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Stage 'delta', the source", "Stage 'master', the destination")
                .contains("ok    it answers, and shows its schema: 1 model")
                .contains("ok    entries of every model may be read")
                .contains("ok    the destination has every model and field of the source");
        assertThat(run.err()).contains("Nothing was written.");
    }

    @Test
    void whatTheDestinationLacksIsSaidAsInAPlan() {
        MemoryStage poor = new MemoryStage(
                "master",
                new ContentSchema(List.of(new ContentModel(
                        "Hotel", ContentModel.Kind.ENTRY, List.of(Field.of("name", FieldType.TEXT))))));
        desk.connectWith((configuration, stage) -> new MemoryConnector(stage.equals("delta") ? desk.delta : poor));

        Desk.Run run = desk.run("check");

        assertThat(run.code()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(run.out())
                .contains("!     Hotel.stars: the destination has no such field. Its values are left out.");
    }

    @Test
    void onlyTheStagesNamedAreLookedAt() {
        Desk.Run run = desk.run("check", "master");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Stage 'master'").doesNotContain("delta");
        assertThat(desk.run("check", "mastr").err()).startsWith("Unknown stage 'mastr'. Did you mean 'master'?");
    }

    @Test
    void aStageThatCannotBeReachedFailsAndTheOthersAreLookedAt() {
        desk.connectWith(StageOpener.configured());
        desk.configure("""
                stages:
                  gone: { connector: graphcms1, endpoint: http://localhost:1/x, timeout: 1s }
                """);

        Desk.Run run = desk.run("check");

        assertThat(run.code()).isEqualTo(ExitCode.STAGE.number());
        assertThat(run.out()).contains("Stage 'gone'", "FAIL  ");
    }

    @Test
    void anEnvironmentIsDescribedWithItsKindItsLimitsAndWhatTheTokenMayRead() {
        HygraphSpec spec = HygraphSpec.of("development", HOTELS)
                .withToken(AccessToken.of("half", Grant.READING.onModels("Hotel", "Asset")));
        try (Sandbox sandbox = Sandbox.start(spec, HygraphSpec.of("production", HOTELS))) {
            HygraphEnvironment development = sandbox.environment("development");
            configure(development, development.token(), sandbox.environment("production"));

            Desk.Run run = desk.run("check");

            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.out())
                    .contains("3 locales: en, de, pt_BR (the first is the default)")
                    .contains("Hygraph's content API, with assets of the current system")
                    .contains("limits in use: any number of requests a second, 64 queries and 512 mutations in flight")
                    .contains("there are mutations to create, update, delete, publish and unpublish")
                    .contains("no unique field has ");

            configure(development, development.token("half"), sandbox.environment("production"));
            Desk.Run half = desk.run("check");
            assertThat(half.code()).isEqualTo(ExitCode.ACCESS.number());
            assertThat(half.out()).contains("FAIL  ", "It may not be read: ").doesNotContain(" Hotel,");

            configure(development, "wrong", sandbox.environment("production"));
            assertThat(desk.run("check").code()).isEqualTo(ExitCode.ACCESS.number());
        }
    }

    @Test
    void aCheckCanBeReadByPrograms() {
        Desk.Run run = desk.run("check", "--json");

        assertThat(Json.read(run.out()).at("/stages/0/name").asString()).isEqualTo("delta");
        assertThat(Json.read(run.out()).at("/stages/1/role").asString()).isEqualTo("destination");
        assertThat(Json.read(run.out()).at("/drift").isEmpty()).isTrue();
    }

    @Test
    void aProbeNeedsTheNameOfItsStage() {
        try (Sandbox sandbox =
                Sandbox.start(HygraphSpec.of("development", HOTELS), HygraphSpec.of("production", HOTELS))) {
            HygraphEnvironment production = sandbox.environment("production");
            HygraphEnvironment development = sandbox.environment("development");
            configure(development, development.token(), production);

            Desk.Run refused = desk.run("check", "--probe", "production", "--yes");
            assertThat(refused.code()).isEqualTo(ExitCode.DECLINED.number());
            assertThat(refused.err()).contains("give --yes --confirm production to agree");
            assertThat(desk.run("check", "--probe", "production", "--yes", "--confirm", "development")
                            .code())
                    .isEqualTo(ExitCode.USAGE.number());
            desk.answer("no");
            assertThat(desk.run("check", "--probe", "production").code()).isEqualTo(ExitCode.DECLINED.number());
            assertThat(production.requestLog().writes()).isZero();

            desk.answer("production");
            Desk.Run run = desk.run("check", "--probe", "production");
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.out())
                    .contains(" 3  publish 12 entries at once without saying how many")
                    .contains("    found:     10 of 12 were published")
                    .contains("    StageSync  always says how many")
                    .contains("13  the signature of a webhook", "    not tried: it needs an address");
            assertThat(run.err()).contains("and deleted them all again.");
            assertThat(HygraphDump.byId(handle -> handle).of(production.content()))
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeProbedIsSaid() {
        assertThat(desk.run("check", "--probe", "master", "--yes", "--confirm", "master")
                        .err())
                .startsWith("Cannot probe 'master': only environments of Hygraph");
        assertThat(desk.run("check", "--yes").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(desk.run("check", "delta", "--probe", "master").code()).isEqualTo(ExitCode.USAGE.number());
    }
}
