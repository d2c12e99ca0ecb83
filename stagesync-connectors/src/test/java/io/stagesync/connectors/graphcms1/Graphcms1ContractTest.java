package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.ConnectorContractTest;
import io.stagesync.connector.Destination;
import io.stagesync.connectors.http.PublicFiles;
import io.stagesync.model.AssetFile;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.store.Quirks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The contract on a local stage, with each of the databases that Prisma has behind it. */
class Graphcms1ContractTest {
    private static final PublicFiles FILES = new PublicFiles();
    private static Sandbox sandbox = Sandbox.start();
    private static int stages;

    @BeforeAll
    static void start() {
        stages = 0;
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        FILES.close();
    }

    private static Destination emptyStage(Quirks quirks) {
        StageSpec spec = StageSpec.of("stage-" + stages++, TestStages.resource("contract.graphql"));
        return TestStages.open(sandbox.add(spec.withQuirks(quirks)));
    }

    @Nested
    class OnMySql extends ConnectorContractTest {
        @Override
        protected Destination openEmptyStage() {
            return emptyStage(Quirks.MYSQL);
        }

        @Override
        protected AssetFile publish(String fileName, byte[] bytes) {
            return FILES.publish(fileName, bytes);
        }
    }

    @Nested
    class OnPostgres extends ConnectorContractTest {
        @Override
        protected Destination openEmptyStage() {
            return emptyStage(Quirks.POSTGRES);
        }

        @Override
        protected AssetFile publish(String fileName, byte[] bytes) {
            return FILES.publish(fileName, bytes);
        }
    }
}
