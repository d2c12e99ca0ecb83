package io.stagesync.sandbox;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.assets.Pictures;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static final String SDL = TestSchemas.text("/graphql-side/travel.graphql");

    @Test
    void aCloneHasTheSameIdsAndFilesOfItsOwn() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL))) {
            SandboxStage master = sandbox.stage("master");
            StageClient from = new StageClient(master);
            String handle = master.bucket()
                    .put("p-master/a.png", "a.png", "image/png", Pictures.png(1, 8, 8), true)
                    .handle();
            from.graphql(
                    "mutation{createHotel(data: {name: \"h\", tags: {set: [\"x\", \"y\"]}, rooms: {create: [{number: 1}]},"
                            + " photo: {create: {handle: \"" + handle + "\", fileName: \"a.png\"}}}){id}}");
            String content = "{hotels{id updatedAt tags rooms{id number} photo{id fileName}}}";

            StageClient to = new StageClient(sandbox.clone("delta", "master"));

            assertThat(to.data(content)).isEqualTo(from.data(content)).contains("a.png");
            String copied = to.graphql("{assets{handle}}").at("/data/assets/0/handle");
            assertThat(copied).isNotEqualTo(handle);
            assertThat(sandbox.stage("delta").bucket().find(copied)).isPresent();
            assertThat(to.get(sandbox.stage("delta").deliveryEndpoint() + "/" + copied)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCloneIsWrittenToAlone() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL))) {
            StageClient clone = new StageClient(sandbox.clone("delta", "master"));

            clone.data("mutation{createAmenity(data: {name: \"new\"}){id}}");

            assertThatJson(new StageClient(sandbox.stage("master")).data("{amenities{id}}"))
                    .isEqualTo("{amenities: []}");
        }
    }

    @Test
    void aClosedSandboxRefusesConnections() {
        Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL));
        StageClient client = new StageClient(sandbox.stage("master"));

        sandbox.close();

        assertThatThrownBy(() -> client.graphql("{hotels{id}}")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aRemovedStageIsUnknown() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL))) {
            SandboxStage stage = sandbox.stage("master");

            sandbox.remove(stage);

            assertThatJson(new StageClient(stage).graphql("{hotels{id}}").body())
                    .inPath("errors[0].code")
                    .isEqualTo(3016);
        }
    }

    @Test
    void aRemovedStageIsEmptyWhenItIsAddedAgain(@TempDir Path folder) {
        try (Sandbox sandbox = open(folder)) {
            SandboxStage stage = sandbox.stage("master");
            new StageClient(stage).data("mutation{createAmenity(data: {name: \"old\"}){id}}");
            stage.bucket().put("p/a.txt", "a.txt", "text/plain", new byte[] {65}, true);

            sandbox.remove(stage);
            SandboxStage again = sandbox.add(StageSpec.of("master", SDL));

            assertThat(new StageClient(again).data("{amenities{id}}")).isEqualTo("{\"amenities\":[]}");
            assertThat(again.bucket().files()).isEmpty();
        }
    }

    @Test
    void aDataFolderKeepsContentAndFiles(@TempDir Path folder) {
        String handle;
        try (Sandbox sandbox = open(folder)) {
            new StageClient(sandbox.stage("master")).data("mutation{createAmenity(data: {name: \"kept\"}){id}}");
            handle = sandbox.stage("master")
                    .bucket()
                    .put("p/a.txt", "a.txt", "text/plain", new byte[] {65}, true)
                    .handle();
        }
        try (Sandbox sandbox = open(folder)) {
            assertThatJson(new StageClient(sandbox.stage("master")).data("{amenities{name}}"))
                    .isEqualTo("{amenities: [{name: \"kept\"}]}");
            assertThat(sandbox.stage("master").bucket().find(handle)).isPresent();
        }
    }

    private static Sandbox open(Path folder) {
        return Sandbox.builder()
                .dataFolder(folder)
                .stage(StageSpec.of("master", SDL))
                .start();
    }

    @Test
    void publicReadingNeedsNoTokenButWritingDoes() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL).withPublicReading())) {
            StageClient client = new StageClient(sandbox.stage("master"));
            String endpoint = sandbox.stage("master").contentEndpoint();

            assertThat(client.post(endpoint, "needless", "{\"query\":\"{hotels{id}}\"}")
                            .body())
                    .isEqualTo("{\"data\":{\"hotels\":[]}}");
            assertThat(client.post(endpoint, "needless", "{\"query\":\"mutation{deleteManyHotels{count}}\"}")
                            .body())
                    .contains("The Token you passed is Invalid!");
        }
    }

    @Test
    void aStageMayBePublicAsAWholeButNotItsImport() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL).withPublicReadingAndWriting())) {
            StageClient client = new StageClient(sandbox.stage("master"));
            SandboxStage stage = sandbox.stage("master");

            assertThat(client.post(
                                    stage.contentEndpoint(),
                                    "needless",
                                    "{\"query\":\"mutation{deleteManyHotels{count}}\"}")
                            .body())
                    .isEqualTo("{\"data\":{\"deleteManyHotels\":{\"count\":0}}}");
            assertThat(client.post(stage.importEndpoint(), "needless", "{\"valueType\":\"nodes\",\"values\":[]}")
                            .body())
                    .contains("3015");
        }
    }

    @Test
    void importAndExportGoTogether() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", SDL))) {
            StageClient client = new StageClient(sandbox.stage("master"));

            Reply imported = client.importValues(
                    "{\"valueType\":\"nodes\",\"values\":[{\"_typeName\":\"Amenity\",\"id\":\"a\",\"status\":\"DRAFT\",\"name\":\"n\"}]}");
            Reply exported = client.export("{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":0}}");

            assertThat(imported.body()).isEqualTo("[]");
            assertThat(exported.at("/out/jsonElements/0/name")).isEqualTo("n");
        }
    }
}
