package io.stagesync.connectors.hygraph;

import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.asset;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.relation;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.string;
import static io.stagesync.sandbox.hygraph.sdl.TypeSpec.model;

import io.stagesync.connector.ConnectorContractTest;
import io.stagesync.connector.Destination;
import io.stagesync.connectors.http.PublicFiles;
import io.stagesync.identity.IdentifiedDestination;
import io.stagesync.model.AssetFile;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

/** The contract on a local environment; ids are kept by a map beside it, as a run keeps them. */
class HygraphContractTest extends ConnectorContractTest {
    private static final String SDL = HygraphSdl.of(ProjectSpec.withLocales("en")
            .with(
                    model("Destination", string("name").required()),
                    model(
                            "Hotel",
                            string("name").required(),
                            string("slug").unique(),
                            FieldSpec.of("stars", FieldKind.INT),
                            FieldSpec.of("rating", FieldKind.FLOAT),
                            FieldSpec.of("open", FieldKind.BOOLEAN),
                            FieldSpec.of("opened", FieldKind.DATE_TIME),
                            string("tags").list(),
                            FieldSpec.of("meta", FieldKind.JSON),
                            relation("destination", "Destination"),
                            asset("photo")),
                    model("Review", string("text"), relation("hotel", "Hotel"))));

    private static final PublicFiles FILES = new PublicFiles();
    private static Sandbox sandbox = Sandbox.builder().start();
    private static int environments;

    @AfterAll
    static void stop() {
        sandbox.close();
        FILES.close();
    }

    @Override
    protected Destination openEmptyStage() {
        HygraphEnvironment environment = sandbox.add(HygraphSpec.of("stage" + environments++, SDL)
                .withSwitches(HygraphSwitches.DEFAULT
                        .withUploadDelay(Duration.ofMillis(20))
                        .withFetchable(FILES.server())));
        return new IdentifiedDestination(
                new OneLocale(new HygraphConnector(TwoEnvironments.settings(environment)).openDestination()),
                new MemoryIdentities());
    }

    @Override
    protected AssetFile publish(String fileName, byte[] bytes) {
        return FILES.publish(fileName, bytes);
    }
}
