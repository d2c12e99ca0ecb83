package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Between two stages that choose ids themselves and have no unique field.
 *
 * <pre>
 * delta    Hotel/s1 "Ritz"
 * master   Hotel/d1 "Ritz"
 * </pre>
 */
final class IdentityOptionsTest {
    private static final ContentSchema SCHEMA = new ContentSchema(List.of(new ContentModel(
            "Hotel",
            ContentModel.Kind.ENTRY,
            List.of(Field.of("name", FieldType.TEXT), Field.of("stars", FieldType.INTEGER)))));

    private final MemoryStage delta = MemoryStage.publishing("delta", SCHEMA);
    private final MemoryStage master = MemoryStage.publishing("master", SCHEMA);
    private final Desk desk;

    IdentityOptionsTest(@TempDir Path folder) {
        desk = new Desk(folder);
        desk.connectWith((configuration, stage) -> new MemoryConnector(stage.equals("delta") ? delta : master));
    }

    @BeforeEach
    void bothHaveTheRitz() {
        Desk.put(delta, "s1", "Ritz");
        Desk.put(master, "d1", "Ritz");
    }

    @Test
    void entriesThatCannotBeMatchedBlockThePlanAndTheWayOnIsSaid() {
        Desk.Run run = desk.run("plan");

        assertThat(run.code()).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("1 of the source and 1 of the destination cannot be told to be the same or not")
                .contains("--assume-new")
                .contains("models.Hotel.key");
    }

    @Test
    void theyAreTakenForNewWhenThatIsAskedFor() {
        assertThat(desk.run("plan", "--assume-new").out()).contains("+ Hotel/s1");

        assertThat(desk.run("sync", "--yes", "--assume-new").code()).isZero();
        assertThat(master.all("Hotel")).hasSize(2);
        assertThat(desk.run("sync", "--yes").out()).contains("Nothing to do");
    }

    @Test
    void aKeyOfTheConfigurationMatchesThem() {
        desk.configure("""
                stages:
                  delta: { connector: hygraph, endpoint: https://host/v2/p/delta }
                  master: { connector: hygraph, endpoint: https://host/v2/p/master }
                sync: { source: delta, destination: master }
                models: { Hotel: { key: name } }
                """);

        assertThat(desk.run("sync", "--yes").out()).contains("Nothing to do");
        assertThat(master.all("Hotel")).hasSize(1);
    }
}
