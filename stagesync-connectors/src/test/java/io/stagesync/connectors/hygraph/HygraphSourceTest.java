package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Secret;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.StageException;
import io.stagesync.model.Value;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.store.Link;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hotels with assets: what a source tells beside the pages of a model. */
class HygraphSourceTest {
    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("staging", OwnProjects.travel()));
    private final HygraphEnvironment environment = sandbox.environment("staging");
    private final StoredTravel stored = new StoredTravel(environment);
    private final HygraphSource source = HygraphStages.source(environment);

    @AfterEach
    void close() {
        source.close();
        sandbox.close();
    }

    private ContentModel model(String name) {
        return source.schema().model(name).orElseThrow();
    }

    @Test
    void entriesAreFoundByTheirIdsInAnyNumber() {
        Link cover = stored.asset("cover", "DRAFT");
        List<String> ids =
                IntStream.range(0, 250).mapToObj(i -> "hotel" + (1000 + i)).toList();
        ids.forEach(id -> stored.hotel(id, cover, Map.of(), "DRAFT"));

        List<Entry> found = source.find(model("Hotel"), ids);

        assertThat(found).extracting(entry -> entry.key().id()).isEqualTo(ids);
        assertThat(source.find(model("Hotel"), List.of("hotel1003", "nobody"))).hasSize(1);
        assertThat(source.find(model("Hotel"), List.of())).isEmpty();
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreRead() {
        stored.hotel("hotel1", stored.asset("cover", "DRAFT"), Map.of("stars", 4L), "DRAFT", "PUBLISHED");

        Entry entry = source.find(model("Hotel").only(Set.of("stars")), List.of("hotel1"))
                .get(0);

        assertThat(entry.fields()).isEqualTo(Map.of("stars", Value.of(4)));
        assertThat(entry.published().orElseThrow().fields()).isEqualTo(Map.of("stars", Value.of(4)));
    }

    @Test
    void aPublishedEntryHasBothVersions() {
        Link cover = stored.asset("cover", "DRAFT", "PUBLISHED");
        stored.hotel("hotel1", cover, Map.of("stars", 5L), "DRAFT");
        stored.hotel("hotel1", cover, Map.of("stars", 4L), "PUBLISHED");
        stored.hotel("hotel2", cover, Map.of("stars", 3L), "DRAFT");

        List<Entry> found = source.find(model("Hotel"), List.of("hotel1", "hotel2"));

        assertThat(found.get(0).value("stars")).contains(Value.of(5));
        assertThat(found.get(0).published().orElseThrow().value("stars")).contains(Value.of(4));
        assertThat(found.get(0).createdAt()).isPresent();
        assertThat(found.get(1).published()).isEmpty();
    }

    @Test
    void anAssetTellsItsFileAndTheFingerprintOfItsBytes() {
        byte[] bytes = "picture".getBytes(StandardCharsets.UTF_8);
        StoredFile file = environment.bucket().put("a.png", "a.png", "image/png", bytes, false);
        String url = environment.deliveryEndpoint() + "/" + file.handle();
        stored.put(
                "DRAFT",
                "Asset",
                "a1",
                Map.of("fileName", "a.png", "handle", file.handle(), "url", url, "mimeType", "image/png", "size", 7L),
                Map.of());

        Entry asset = source.find(model("Asset"), List.of("a1")).get(0);
        AssetFile found = asset.file().orElseThrow();

        assertThat(found.handle()).isEqualTo(file.handle());
        assertThat(found.sizeBytes()).isEqualTo(7);
        assertThat(asset.files()).hasSize(1);
        assertThat(source.fingerprint(found))
                .contains(Fingerprint.ofDigest(Fingerprint.sha256().digest(bytes)));
        assertThat(source.fingerprint(new AssetFile(environment.deliveryEndpoint() + "/nothing", "nothing")))
                .isEmpty();
    }

    @Test
    void aTokenThatIsRefusedEndsTheRead() {
        HygraphSettings settings = HygraphStages.settings(environment).withToken(new Secret("nonsense"));

        try (HygraphSource refused = HygraphStages.source(settings)) {
            assertThatThrownBy(refused::schema)
                    .isInstanceOfSatisfying(
                            StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.ACCESS));
        }
    }
}
