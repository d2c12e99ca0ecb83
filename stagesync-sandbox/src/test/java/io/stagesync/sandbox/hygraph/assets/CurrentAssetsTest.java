package io.stagesync.sandbox.hygraph.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.hygraph.HandClock;
import io.stagesync.sandbox.hygraph.HygraphClient;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.TravelSchema;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.RequestKind;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An environment whose uploads take no longer than they must. */
class CurrentAssetsTest {
    private static final byte[] PICTURE = Pictures.png(1, 20, 10);
    private static final String ASSET =
            "{asset(where: {id: \"%s\"}, stage: DRAFT){fileName handle url mimeType size width height"
                    + " upload{status expiresAt error{code message}}}}";
    private static final String EXPECT = "mutation{createAsset(data: {fileName: \"a.png\"}){id upload{status expiresAt"
            + " error{code} requestPostData{url date key signature algorithm policy credential securityToken}}}}";

    private final HandClock clock = new HandClock();
    private final Sandbox sandbox = Sandbox.builder()
            .clock(clock)
            .environment(HygraphSpec.of("master", TravelSchema.CURRENT)
                    .withLimits(Plan.UNLIMITED.limits().withAssetBytes(1_000_000))
                    .withSwitches(HygraphSwitches.DEFAULT.withUploadDelay(Duration.ZERO)))
            .start();
    private final HygraphEnvironment environment = sandbox.environment("master");
    private final HygraphClient client = new HygraphClient(environment);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aFileThatIsPostedAsAFormBecomesTheAssets() {
        JsonNode created = expect();

        Reply posted = post(created, form(created));
        JsonNode asset = completed(created.path("id").asString());

        assertThat(created.at("/upload/status").asString()).isEqualTo("ASSET_CREATE_PENDING");
        assertThat(posted.status()).isEqualTo(204);
        assertThat(posted.body()).isEmpty();
        assertThat(asset.path("fileName").asString()).isEqualTo("a.png");
        assertThat(asset.path("mimeType").asString()).isEqualTo("image/png");
        assertThat(asset.path("size").asDouble()).isEqualTo(PICTURE.length);
        assertThat(asset.path("width").asDouble()).isEqualTo(20);
        assertThat(asset.path("height").asDouble()).isEqualTo(10);
        assertThat(client.load(asset.path("url").asString())).isEqualTo(PICTURE);
    }

    @Test
    void aFileIsFetchedFromItsAddressInTheBackground() {
        String url = completed(uploaded()).path("url").asString();
        environment.setSwitches(HygraphSwitches.DEFAULT.withUploadDelay(Duration.ofMillis(300)));

        JsonNode created = client.data("mutation{createAsset(data: {uploadUrl: \"" + url
                        + "\", fileName: \"b.png\"}){id upload{status requestPostData{url}}}}")
                .path("createAsset");
        JsonNode pending = asset(created.path("id").asString());
        JsonNode asset = completed(created.path("id").asString());

        assertThat(created.at("/upload/status").asString()).isEqualTo("ASSET_CREATE_PENDING");
        assertThat(pending.at("/upload/status").asString()).isEqualTo("ASSET_CREATE_PENDING");
        assertThat(asset.path("url").asString()).isNotEqualTo(url);
        assertThat(asset.path("fileName").asString()).isEqualTo("b.png");
        assertThat(client.load(asset.path("url").asString())).isEqualTo(PICTURE);
    }

    @Test
    void withoutANameAFetchedFileIsCalledAsItsAddressEnds() {
        JsonNode first = completed(uploaded());

        JsonNode second = completed(pull(first.path("url").asString()));

        assertThat(second.path("fileName").asString())
                .isEqualTo(first.path("handle").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/unreachable.png",
                "https://example.invalid/a.png",
                "ftp://127.0.0.1/a.png",
                "no address",
                "http://169.254.169.254/latest"
            })
    void whatMayNotBeFetchedEndsTheUploadWithAnError(String url) {
        JsonNode asset = completed(pull(url));

        assertThat(asset.at("/upload/status").asString()).isEqualTo("ASSET_ERROR_UPLOAD");
        assertThat(asset.at("/upload/error/code").asString()).isNotEmpty();
        assertThat(asset.at("/upload/error/message").asString()).isNotEmpty();
    }

    @Test
    void aSourceThatAnswersWithAnErrorEndsTheUploadWithAnError() {
        JsonNode asset = completed(pull(environment.deliveryEndpoint() + "/nothing"));

        assertThat(asset.at("/upload/error/message").asString()).contains("404");
    }

    @Test
    void aFileThatIsTooLargeIsNotFetched() {
        HygraphEnvironment small = sandbox.add(HygraphSpec.of("small", TravelSchema.CURRENT)
                .withLimits(Plan.UNLIMITED.limits().withAssetBytes(PICTURE.length - 1))
                .withSwitches(HygraphSwitches.DEFAULT.withUploadDelay(Duration.ZERO)));
        String url = completed(uploaded()).path("url").asString();

        HygraphClient other = new HygraphClient(small);
        String id = other.data("mutation{createAsset(data: {uploadUrl: \"" + url + "\"}){id}}")
                .at("/createAsset/id")
                .asString();

        assertThat(completed(other, id).at("/upload/error/code").asString()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void aFormWithoutOneOfItsFieldsIsRefused() {
        JsonNode created = expect();
        JsonNode data = created.at("/upload/requestPostData");

        for (String field : new String[] {"date", "key", "signature", "algorithm", "policy", "credential"}) {
            Reply reply = post(created, Form.signedWithout(field, data).file("file", "a.png", "image/png", PICTURE));
            assertThat(reply.status()).as(field).isEqualTo(400);
            assertThat(reply.body()).as(field).contains("<Code>InvalidArgument</Code>");
        }
        Reply reply =
                post(created, Form.signedWithout("securityToken", data).file("file", "a.png", "image/png", PICTURE));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(asset(created.path("id").asString()).at("/upload/status").asString())
                .isEqualTo("ASSET_CREATE_PENDING");
    }

    @Test
    void whatComesAfterTheFileIsNotLookedAt() {
        JsonNode created = expect();
        JsonNode data = created.at("/upload/requestPostData");
        Form form = Form.signedWithout("policy", data)
                .file("file", "a.png", "image/png", PICTURE)
                .field("policy", data.path("policy").asString());

        assertThat(post(created, form).status()).isEqualTo(400);
    }

    @Test
    void aFieldThatIsNotInThePolicyIsRefused() {
        JsonNode created = expect();
        Form form = Form.signed(created.at("/upload/requestPostData"))
                .field("acl", "public-read")
                .file("file", "a.png", "image/png", PICTURE);

        Reply reply = post(created, form);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("Extra input fields: acl");
    }

    @Test
    void aWrongSignatureIsRefused() {
        JsonNode created = expect();
        Form form = Form.signedWithout("signature", created.at("/upload/requestPostData"))
                .field("X-Amz-Signature", "00")
                .file("file", "a.png", "image/png", PICTURE);

        assertThat(post(created, form).body()).contains("<Code>SignatureDoesNotMatch</Code>");
    }

    @Test
    void anExpiredFormIsRefusedAndANewOneCanBeAskedFor() {
        JsonNode created = expect();
        String id = created.path("id").asString();
        assertThat(Instant.parse(created.at("/upload/expiresAt").asString()))
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        clock.move(Duration.ofMinutes(15));

        Reply late = post(created, form(created));
        JsonNode again = client.data("mutation{updateAsset(where: {id: \"" + id
                        + "\"}, data: {reUpload: true}){id upload{status requestPostData{url date key signature"
                        + " algorithm policy credential securityToken}}}}")
                .path("updateAsset");

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.contentType()).startsWith("application/xml");
        assertThat(late.body()).contains("<Code>AccessDenied</Code>", "Policy expired");
        assertThat(post(again, form(again)).status()).isEqualTo(204);
        assertThat(completed(id).at("/upload/status").asString()).isEqualTo("ASSET_UPLOAD_COMPLETE");
    }

    @Test
    void aBodyOfUnknownLengthIsRefused() {
        JsonNode created = expect();
        byte[] body = form(created).body();

        Reply reply = client.send(form(created)
                .post(created.at("/upload/requestPostData/url").asString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(reply.status()).isEqualTo(411);
        assertThat(reply.body()).contains("<Code>MissingContentLength</Code>");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        JsonNode created = expect();
        Form form = Form.signed(created.at("/upload/requestPostData"))
                .file("file", "a.bin", "application/octet-stream", new byte[1_000_001]);

        Reply reply = post(created, form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("<Code>EntityTooLarge</Code>");
    }

    @Test
    void aNewFileReplacesTheOldOneAndLinksSurvive() {
        String id = uploaded();
        JsonNode before = completed(id);
        client.data("mutation{createHotel(data: {slug: \"ritz\", photo: {connect: {id: \"" + id + "\"}}}){id}}");

        JsonNode again = client.data("mutation{updateAsset(where: {id: \"" + id
                        + "\"}, data: {reUpload: true}){upload{status requestPostData{url date key signature"
                        + " algorithm policy credential securityToken}}}}")
                .path("updateAsset");
        byte[] text = "new".getBytes(StandardCharsets.UTF_8);
        post(again, Form.signed(again.at("/upload/requestPostData")).file("file", "new.txt", "text/plain", text));
        JsonNode after = completed(id);

        assertThat(again.at("/upload/status").asString()).isEqualTo("ASSET_UPDATE_PENDING");
        assertThat(after.path("url")).isNotEqualTo(before.path("url"));
        assertThat(after.path("mimeType").asString()).isEqualTo("text/plain");
        assertThat(after.path("width").isNull()).isTrue();
        assertThat(client.load(after.path("url").asString())).isEqualTo(text);
        assertThat(client.data("{hotels(stage: DRAFT){photo{id}}}")
                        .at("/hotels/0/photo/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void aLocalizationMayHaveAFileOfItsOwn() {
        String url = completed(uploaded()).path("url").asString();

        String id = client.data("mutation{createAsset(data: {uploadUrl: \"" + url + "\", fileName: \"en.png\","
                        + " localizations: {create: [{locale: de, data: {uploadUrl: \"" + url
                        + "\", fileName: \"de.png\"}}]}}){id}}")
                .at("/createAsset/id")
                .asString();
        completed(id);
        JsonNode both = eventually(
                client,
                "{asset(where: {id: \"" + id
                        + "\"}, stage: DRAFT){url localizations{locale fileName url upload{status}}}}",
                "/asset/localizations/0/upload/status");

        assertThat(both.at("/asset/localizations/0/locale").asString()).isEqualTo("de");
        assertThat(both.at("/asset/localizations/0/fileName").asString()).isEqualTo("de.png");
        assertThat(both.at("/asset/localizations/0/url")).isNotEqualTo(both.at("/asset/url"));
        assertThat(client.load(both.at("/asset/localizations/0/url").asString()))
                .isEqualTo(PICTURE);
    }

    @Test
    void transformationsInTheAddressAreTaken() {
        String id = uploaded();
        completed(id);

        String url = client.data("{asset(where: {id: \"" + id
                        + "\"}, stage: DRAFT){url(transformation: {image: {resize: {width: 5, fit: crop}}})}}")
                .at("/asset/url")
                .asString();

        assertThat(url).contains("/resize=").contains("width:5");
        assertThat(client.load(url)).isEqualTo(PICTURE);
    }

    @Test
    void uploadsAndDeliveriesAreInTheLogAndAreNoMutations() {
        JsonNode created = expect();
        environment.requestLog().clear();
        post(created, form(created));
        client.load(completed(created.path("id").asString()).path("url").asString());

        assertThat(environment.requestLog().count(RequestKind.STORE)).isEqualTo(1);
        assertThat(environment.requestLog().count(RequestKind.DELIVERY)).isEqualTo(1);
        assertThat(environment.requestLog().count(RequestKind.MUTATION)).isZero();
        assertThat(environment.requestLog().writes()).isEqualTo(1);
    }

    @Test
    void theCurrentSystemHasNoLegacyUpload() {
        Reply reply = client.send(Form.empty()
                .file("fileUpload", "a.png", "image/png", PICTURE)
                .post(environment.uploadEndpoint())
                .header("Authorization", "Bearer " + environment.token()));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void aCloneKeepsHandlesButDeliversThemUnderItsOwnAddress() {
        String id = uploaded();
        JsonNode before = completed(id);

        HygraphEnvironment clone = sandbox.cloneEnvironment("staging", "master");
        HygraphClient other = new HygraphClient(clone);
        JsonNode after = completed(other, id);

        assertThat(after.path("handle")).isEqualTo(before.path("handle"));
        assertThat(after.path("url")).isNotEqualTo(before.path("url"));
        assertThat(after.path("url").asString()).startsWith(clone.deliveryEndpoint());
        assertThat(other.load(after.path("url").asString())).isEqualTo(PICTURE);
    }

    /** The id of an asset whose file is being stored. */
    private String uploaded() {
        JsonNode created = expect();
        post(created, form(created));
        return created.path("id").asString();
    }

    private String pull(String url) {
        return client.data("mutation{createAsset(data: {uploadUrl: \"" + url + "\"}){id}}")
                .at("/createAsset/id")
                .asString();
    }

    private JsonNode expect() {
        return client.data(EXPECT).path("createAsset");
    }

    private static Form form(JsonNode created) {
        return Form.signed(created.at("/upload/requestPostData")).file("file", "a.png", "image/png", PICTURE);
    }

    private Reply post(JsonNode created, Form form) {
        return client.send(form.post(created.at("/upload/requestPostData/url").asString()));
    }

    private JsonNode asset(String id) {
        return client.data(ASSET.formatted(id)).path("asset");
    }

    private JsonNode completed(String id) {
        return completed(client, id);
    }

    private static JsonNode completed(HygraphClient client, String id) {
        return eventually(client, ASSET.formatted(id), "/asset/upload/status").path("asset");
    }

    /** Asks until a status is no longer pending. */
    private static JsonNode eventually(HygraphClient client, String query, String status) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        JsonNode data = client.data(query);
        while (data.at(status).asString("").endsWith("_PENDING") && System.nanoTime() < deadline) {
            data = client.data(query);
        }
        return data;
    }
}
