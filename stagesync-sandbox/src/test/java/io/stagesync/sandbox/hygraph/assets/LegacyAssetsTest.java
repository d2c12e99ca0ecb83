package io.stagesync.sandbox.hygraph.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.hygraph.HygraphClient;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.TravelSchema;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.traffic.RequestKind;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LegacyAssetsTest {
    private static final byte[] PICTURE = Pictures.png(1, 20, 10);

    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("master", TravelSchema.LEGACY)
            .withLimits(Plan.UNLIMITED.limits().withAssetBytes(1_000_000)));
    private final HygraphEnvironment environment = sandbox.environment("master");
    private final HygraphClient client = new HygraphClient(environment);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aFileThatIsUploadedIsADraftAsset() {
        Reply reply = upload(environment.token(), PICTURE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/fileName")).isEqualTo("a.png");
        assertThat(reply.at("/mimeType")).isEqualTo("image/png");
        assertThat(reply.json().path("size").asInt()).isEqualTo(PICTURE.length);
        assertThat(reply.json().path("width").asInt()).isEqualTo(20);
        assertThat(client.data("{asset(where: {id: \"" + reply.at("/id") + "\"}, stage: DRAFT){handle url size}}")
                        .at("/asset/url")
                        .asString())
                .isEqualTo(reply.at("/url"))
                .isEqualTo(sandbox.address() + "/" + reply.at("/handle"));
        assertThat(client.data("{assets{id}}")).hasToString("{\"assets\":[]}");
        assertThat(client.load(reply.at("/url"))).isEqualTo(PICTURE);
    }

    @Test
    void aFileIsFetchedBeforeTheAnswerIsGiven() {
        String url = upload(environment.token(), PICTURE).at("/url");

        Reply reply = client.send(HttpRequest.newBuilder(URI.create(environment.uploadEndpoint()))
                .header("Authorization", "Bearer " + environment.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))));

        assertThat(reply.at("/url")).isNotEqualTo(url);
        assertThat(client.load(reply.at("/url"))).isEqualTo(PICTURE);
    }

    @Test
    void transformationsInTheAddressAreTaken() {
        Reply reply = upload(environment.token(), PICTURE);

        assertThat(client.load(environment.deliveryEndpoint() + "/resize=width:5,fit:crop/output=format:webp/"
                        + reply.at("/handle")))
                .isEqualTo(PICTURE);
    }

    @Test
    void withoutAFileOrWithoutPermissionNothingIsUploaded() {
        HttpRequest.Builder empty = Form.empty()
                .post(environment.uploadEndpoint())
                .header("Authorization", "Bearer " + environment.token());

        assertThat(client.send(empty).status()).isEqualTo(400);
        assertThat(upload(environment.readOnlyToken(), PICTURE).status()).isEqualTo(403);
        assertThat(upload("nonsense", PICTURE).status()).isEqualTo(400);
        assertThat(upload(environment.token(), new byte[1_000_001]).status()).isEqualTo(413);
        assertThat(environment.bucket().files()).isEmpty();
        assertThat(environment.requestLog().count(RequestKind.STORE)).isEqualTo(4);
    }

    @Test
    void anAssetMayBeMadeOfAHandle() {
        String handle = upload(environment.token(), PICTURE).at("/handle");

        String url = client.data(
                        "mutation{createAsset(data: {handle: \"" + handle + "\", fileName: \"again.png\"}){url}}")
                .at("/createAsset/url")
                .asString();

        assertThat(client.load(url)).isEqualTo(PICTURE);
    }

    @Test
    void aCloneKeepsIdsAndHasTheFilesUnderNewHandlesInEveryStage() {
        Reply uploaded = upload(environment.token(), PICTURE);
        String id = uploaded.at("/id");
        client.data("mutation{publishAsset(where: {id: \"" + id + "\"}){id}}");

        HygraphClient clone = new HygraphClient(sandbox.cloneEnvironment("staging", "master"));
        String query = "{asset(where: {id: \"" + id + "\"}){handle url documentInStages(stages: [DRAFT]){handle}}}";
        String handle = clone.data(query).at("/asset/handle").asString();

        assertThat(handle).isNotEqualTo(uploaded.at("/handle"));
        assertThat(clone.data(query).at("/asset/documentInStages/0/handle").asString())
                .isEqualTo(handle);
        assertThat(clone.load(clone.data(query).at("/asset/url").asString())).isEqualTo(PICTURE);
    }

    private Reply upload(String token, byte[] bytes) {
        return client.send(Form.empty()
                .file("fileUpload", "a.png", "image/png", bytes)
                .post(environment.uploadEndpoint())
                .header("Authorization", "Bearer " + token));
    }
}
