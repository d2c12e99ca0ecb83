package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Assets of both systems. */
class AssetTest {
    private static final String UPLOAD = "upload { status expiresAt error { code } requestPostData { url key } }";

    @Test
    void anUploadByAddressIsBegunAndNamedAfterTheFile() {
        ApiRun run = ApiRun.of("empty-project-uploads");

        ApiRun.Reply reply = run.ok("mutation { createAsset(data: {uploadUrl: \"http://a.test/x/cat.png?w=1\"}) {"
                + " fileName handle url mimeType size " + UPLOAD + " } }");

        assertThat(reply.at("createAsset").toString())
                .isEqualTo("{\"fileName\":\"cat.png\",\"handle\":\"handle1\",\"url\":\"http://files.test/handle1\","
                        + "\"mimeType\":null,\"size\":null,\"upload\":{\"status\":\"ASSET_CREATE_PENDING\","
                        + "\"expiresAt\":null,\"error\":null,\"requestPostData\":null}}");
        assertThat(run.assets().begun()).containsExactly("fetch base http://a.test/x/cat.png?w=1");
    }

    @Test
    void withoutAnAddressTheClientPostsTheFile() {
        ApiRun run = ApiRun.of("empty-project-uploads");

        ApiRun.Reply reply =
                run.ok("mutation { createAsset(data: {fileName: \"dog.png\"}) { fileName " + UPLOAD + " } }");

        assertThat(reply.at("createAsset").toString())
                .isEqualTo("{\"fileName\":\"dog.png\",\"upload\":{\"status\":\"ASSET_CREATE_PENDING\","
                        + "\"expiresAt\":\"2026-01-01T00:00:00+00:00\",\"error\":null,"
                        + "\"requestPostData\":{\"url\":\"http://store.test/form\",\"key\":\"k\"}}}");
        assertThat(run.ok("{ assets(stage: DRAFT, where: {upload: {status: ASSET_CREATE_PENDING}}) { id } }")
                        .at("assets"))
                .hasSize(1);
        assertThat(run.ok("{ assets(stage: DRAFT, where: {upload: {status: ASSET_UPLOAD_COMPLETE}}) { id } }")
                        .at("assets"))
                .isEmpty();
    }

    @Test
    void anAddressInAnUpdateCountsOnlyWithReUpload() {
        ApiRun run = ApiRun.of("empty-project-uploads");
        String id = run.id("createAsset(data: {fileName: \"dog.png\"})");

        run.id("updateAsset(where: {id: \"" + id + "\"}, data: {uploadUrl: \"http://a.test/y.png\"})");
        assertThat(run.assets().begun()).hasSize(1);
        run.id("updateAsset(where: {id: \"" + id + "\"}, data: {reUpload: true, uploadUrl: \"http://a.test/y.png\"})");
        assertThat(run.assets().begun()).hasSize(2);
        assertThat(run.ok("{ assets(stage: DRAFT) { fileName handle upload { status } } }")
                        .at("assets/0")
                        .toString())
                .isEqualTo("{\"fileName\":\"dog.png\",\"handle\":\"handle1\","
                        + "\"upload\":{\"status\":\"ASSET_UPDATE_PENDING\"}}");
    }

    @Test
    void aLocalizationHasTheDefaultsFileUnlessItNamesItsOwn() {
        ApiRun run = ApiRun.of("bike-store-variants-taxonomy");
        run.id("createAsset(data: {uploadUrl: \"http://a.test/en.png\", localizations: {create: [{locale: de,"
                + " data: {uploadUrl: \"http://a.test/de.png\"}}]}})");
        run.id("createAsset(data: {uploadUrl: \"http://a.test/both.png\", localizations: {create: [{locale: de,"
                + " data: {fileName: \"beide.png\"}}]}})");

        assertThat(run.ok("{ assets(stage: DRAFT) { localizations(includeCurrent: true) { locale fileName handle } } }")
                        .at("assets")
                        .toString())
                .isEqualTo("[{\"localizations\":[{\"locale\":\"en\",\"fileName\":\"en.png\",\"handle\":\"handle1\"},"
                        + "{\"locale\":\"de\",\"fileName\":\"de.png\",\"handle\":\"handle2\"}]},"
                        + "{\"localizations\":[{\"locale\":\"en\",\"fileName\":\"both.png\",\"handle\":\"handle3\"},"
                        + "{\"locale\":\"de\",\"fileName\":\"beide.png\",\"handle\":\"handle3\"}]}]");
    }

    @Test
    void legacyAssetsAreTold() {
        ApiRun run = ApiRun.of("agency-site-components");
        run.id("createAsset(data: {handle: \"abc\", fileName: \"a.png\", size: 12.5, mimeType: \"image/png\"})");

        assertThat(run.ok("{ assets(stage: DRAFT, where: {size_gt: 12}) { handle fileName size mimeType url"
                                + " small: url(transformation: {image: {resize: {width: 5}}}) } }")
                        .at("assets/0")
                        .toString())
                .isEqualTo("{\"handle\":\"abc\",\"fileName\":\"a.png\",\"size\":12.5,\"mimeType\":\"image/png\","
                        + "\"url\":\"http://files.test/abc\",\"small\":\"http://files.test/changed/abc\"}");
    }

    @Test
    void embedsAreFoundInTheStageThatIsReadAndUnknownOnesDropOut() {
        ApiRun run = ApiRun.of("docs-richtext-embeds");
        String asset = run.id("createAsset(data: {handle: \"h\", fileName: \"f\"})");
        String text = "{children: [{type: \"embed\", nodeId: \"" + asset + "\", nodeType: \"Asset\","
                + " children: [{text: \"\"}]}, {type: \"embed\", nodeId: \"gone\", nodeType: \"Asset\","
                + " children: [{text: \"\"}]}]}";

        String page = run.id("createPage(data: {slug: \"p\", title: \"t\", content: " + text + "})");
        run.id("publishPage(where: {id: \"" + page + "\"})");

        String read = "content { references { __typename ... on Asset { id } } }";
        assertThat(run.ok("{ pages(stage: DRAFT) { " + read + " } }")
                        .at("pages/0/content/references")
                        .toString())
                .isEqualTo("[{\"__typename\":\"Asset\",\"id\":\"" + asset + "\"}]");
        assertThat(run.ok("{ pages { " + read + " } }").at("pages/0/content/references"))
                .isEmpty();
    }
}
