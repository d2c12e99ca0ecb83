package io.stagesync.sandbox.assets;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.TravelStage;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.switches.Switches.StoredUrlForm;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetStoreTest extends TravelStage {
    private Reply store(String parameters, String contentType, String body) {
        return client.send(HttpRequest.newBuilder(URI.create(stage.assetStoreEndpoint() + "?" + parameters))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    private Reply storeText(String path, String text) {
        return store("key=" + stage.assetKey() + "&path=" + path, "text/plain", text);
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }

    private Reply delivered(Reply stored) {
        String url = stored.at("/url");
        return client.get(stage.deliveryEndpoint() + url.substring(url.lastIndexOf('/')));
    }

    @Test
    void rawBytesAreStoredAndDelivered() {
        Reply stored = storeText("/p-master/note.txt", "hello");
        Reply file = delivered(stored);

        assertThatJson(stored.body())
                .isObject()
                .containsEntry("filename", "note.txt")
                .containsEntry("key", "p-master/note.txt")
                .containsEntry("type", "text/plain")
                .containsEntry("size", java.math.BigDecimal.valueOf(5))
                .containsOnlyKeys("container", "url", "filename", "key", "type", "size");
        assertThat(stored.at("/url")).matches(".*/[A-Za-z0-9]{20}");
        assertThat(file.body()).isEqualTo("hello");
        assertThat(file.contentType()).startsWith("text/plain");
        assertThat(file.headers().firstValue("Content-Length")).contains("5");
        assertThat(file.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void bothFormsOfTheAnsweredUrlDeliverTheFile() {
        Reply cdn = storeText("/p/cdn.txt", "by CDN");
        stage.setSwitches(Switches.DEFAULT.withStoredUrlForm(StoredUrlForm.API_FILE));
        Reply apiFile = storeText("/p/api.txt", "by API");

        assertThat(client.get(cdn.at("/url")).body()).isEqualTo("by CDN");
        assertThat(client.get(apiFile.at("/url")).body()).isEqualTo("by API");
        assertThat(client.get(sandbox.address() + "/nosuchhandle").contentType())
                .startsWith("text/html");
    }

    @Test
    void aUrlIsFetchedFromTheQueryOrTheForm() {
        String source = encoded(urlOf("source"));

        Reply byQuery = store("key=" + stage.assetKey() + "&path=/p/b.txt&url=" + source, "text/plain", "");
        Reply byForm = store(
                "key=" + stage.assetKey() + "&path=/p/c.txt", "application/x-www-form-urlencoded", "url=" + source);

        assertThat(delivered(byQuery).body()).isEqualTo("source");
        assertThat(delivered(byForm).body()).isEqualTo("source");
    }

    private String urlOf(String text) {
        String url = storeText("/p/source.txt", text).at("/url");
        return stage.deliveryEndpoint() + url.substring(url.lastIndexOf('/'));
    }

    private Reply storeForm(String parameters, String parts) {
        return store(parameters, "multipart/form-data; boundary=XX", (parts + "--XX--\n").replace("\n", "\r\n"));
    }

    @Test
    void aFormHasOptionsAndANameInUtf8() {
        Reply stored = storeForm("", """
                --XX
                Content-Disposition: form-data; name="key"

                %s
                --XX
                Content-Disposition: form-data; name="path"

                /p/
                --XX
                Content-Disposition: form-data; name="fileUpload"; filename="Größe.txt"
                Content-Type: text/plain

                uploaded
                """.formatted(stage.assetKey()));

        assertThat(stored.at("/key")).isEqualTo("p/Größe.txt");
        assertThat(delivered(stored).body()).isEqualTo("uploaded");
    }

    @Test
    void aFormPartMayNameTheAddressToFetch() {
        Reply stored = storeForm("key=" + stage.assetKey() + "&path=/p/d.txt", """
                --XX
                Content-Disposition: form-data; name="url"

                %s
                """.formatted(urlOf("source")));

        assertThat(delivered(stored).body()).isEqualTo("source");
    }

    @Test
    void theKeyMayStandInTheForm() {
        Reply stored = store(
                "path=/p/e.txt",
                "application/x-www-form-urlencoded",
                "key=" + stage.assetKey() + "&url=" + encoded(urlOf("source")));

        assertThat(delivered(stored).body()).isEqualTo("source");
    }

    @Test
    void base64IsDecodedOnRequest() {
        Reply stored = store("key=" + stage.assetKey() + "&path=/p/f.txt&base64decode=true", "text/plain", "aGVsbG8=");

        assertThat(delivered(stored).body()).isEqualTo("hello");
        assertThat(stored.json().path("size").intValue()).isEqualTo(5);
    }

    @Test
    void aFormPartIsStored() {
        Reply stored = store(
                "key=" + stage.assetKey() + "&path=/p/", "multipart/form-data; boundary=XX", """
                --XX
                Content-Disposition: form-data; name="fileUpload"; filename="up.txt"
                Content-Type: text/plain

                uploaded
                --XX--
                """.replace("\n", "\r\n"));

        assertThat(stored.at("/filename")).isEqualTo("up.txt");
        assertThat(delivered(stored).body()).isEqualTo("uploaded");
    }

    @Test
    void anUnknownKeyIsAnInvalidApplicationWithStatus200() {
        Reply reply = store("key=nobody&path=/p/a.txt", "text/plain", "x");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("Invalid Application");
    }

    @Test
    void aSourceThatCannotBeFetchedIsAnError() {
        String missing = encoded(stage.deliveryEndpoint() + "/nothing");

        Reply reply = store("key=" + stage.assetKey() + "&path=/p/a.txt&url=" + missing, "text/plain", "");

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.at("/error")).contains("HTTP 404");
    }

    @Test
    void theSamePathOverwritesTheOthersFile() {
        Reply first = storeText("/p/a.txt", "first");
        Reply second = storeText("/p/a.txt", "second");

        assertThat(first.at("/url")).isNotEqualTo(second.at("/url"));
        assertThat(delivered(first).body()).isEqualTo("second");

        stage.setSwitches(Switches.DEFAULT.withSamePathOverwrites(false));
        Reply third = storeText("/p/b.txt", "third");
        storeText("/p/b.txt", "fourth");
        assertThat(delivered(third).body()).isEqualTo("third");
    }

    @Test
    void theAnswerHasTwoForms() {
        stage.setSwitches(
                Switches.DEFAULT.withStoredUrlForm(StoredUrlForm.API_FILE).withContainerInAnswer(false));

        Reply stored = storeText("/p/a.txt", "x");

        assertThat(stored.at("/url")).contains("/api/file/");
        assertThat(stored.json().has("container")).isFalse();
        assertThat(client.get(stored.at("/url")).body()).isEqualTo("x");
    }

    @Test
    void tasksInThePathAndHeadAreAnswered() {
        String url = urlOf("picture");
        String handle = url.substring(url.lastIndexOf('/') + 1);

        assertThat(client.get(stage.deliveryEndpoint() + "/resize=width:300/output=format:png/" + handle)
                        .body())
                .isEqualTo("picture");
        Reply head = client.send(HttpRequest.newBuilder(URI.create(url)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("7");
        assertThat(client.get(stage.deliveryEndpoint() + "/unknown").status()).isEqualTo(404);
    }

    @Test
    void uploadsByGraphqlFetchTheFile() {
        Reply reply =
                client.graphql("mutation{uploadAsset(data: {url: \"" + urlOf("text") + "\"}){handle size mimeType url"
                        + " small: url(transformation: {image: {resize: {width: 10, height: 20, fit: crop}}})}}");

        String handle = reply.at("/data/uploadAsset/handle");
        assertThat(client.get(reply.at("/data/uploadAsset/url")).body()).isEqualTo("text");
        assertThat(reply.at("/data/uploadAsset/url")).isEqualTo(stage.deliveryEndpoint() + "/" + handle);
        assertThat(reply.at("/data/uploadAsset/small"))
                .isEqualTo(stage.deliveryEndpoint() + "/resize=width:10,height:20,fit:crop/" + handle);
        assertThat(reply.at("/data/uploadAsset/size")).isEqualTo("4");
    }

    @Test
    void nestedUploadsLinkTheAsset() {
        assertThat(client.data("mutation{createHotel(data: {name: \"h\", photo: {upload: {url: \"" + urlOf("text")
                        + "\"}}}){photo{size photoHotel{name}}}}"))
                .isEqualTo("{\"createHotel\":{\"photo\":{\"size\":4,\"photoHotel\":[{\"name\":\"h\"}]}}}");
    }

    @Test
    void eachStageHasItsOwnKey() {
        SandboxStage other = sandbox.add(StageSpec.of("delta", TestSchemas.text("/graphql-side/travel.graphql")));

        Reply stored = storeText("/p/a.txt", "mine");

        assertThat(other.assetKey()).isNotEqualTo(stage.assetKey());
        assertThat(other.bucket().files()).isEmpty();
        assertThat(stage.bucket().files()).hasSize(1);
        assertThat(delivered(stored).body()).isEqualTo("mine");
    }

    @Test
    void picturesAreRealAndRepeatable() throws java.io.IOException {
        assertThat(Pictures.png(1, 20, 10)).isEqualTo(Pictures.png(1, 20, 10)).isNotEqualTo(Pictures.png(2, 20, 10));
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(Pictures.jpeg(1, 20, 10)))
                        .getWidth())
                .isEqualTo(20);
    }
}
