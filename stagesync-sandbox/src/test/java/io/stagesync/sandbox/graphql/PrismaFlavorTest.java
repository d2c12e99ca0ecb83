package io.stagesync.sandbox.graphql;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.StageClient;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.datamodel.Flavor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stage of Prisma alone, without what GraphCMS adds. */
class PrismaFlavorTest {
    private final Sandbox sandbox = Sandbox.start(StageSpec.of("plain", """
                    enum Status { DRAFT PUBLISHED }
                    type Asset { id: ID! @unique handle: String! }
                    type Post { id: ID! @unique status: Status! title: String mood: Status }
                    """).withFlavor(Flavor.PRISMA));
    private final StageClient client = new StageClient(sandbox.stage("plain"));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aRequiredStatusMustBeGiven() {
        assertThat(client.graphql("mutation{createPost(data: {title: \"t\"}){id}}")
                        .body())
                .startsWith("{\"data\":null,\"errors\":[{\"message\":\"")
                .contains("status");
        assertThatJson(client.data("mutation{createPost(data: {status: PUBLISHED}){status mood}}"))
                .isEqualTo("{createPost: {status: \"PUBLISHED\", mood: null}}");
    }

    @Test
    void theSchemaHasNothingOfGraphCms() {
        assertThatJson(client.data("{__schema{types{name}}}"))
                .inPath("__schema.types[*].name")
                .isArray()
                .doesNotContain("RichText", "RichTextAST", "AssetTransformationInput", "AssetUploadInput");
        assertThat(client.data("{__type(name: \"PostWhereInput\"){inputFields{name}}}"))
                .contains("\"title_contains\"")
                .doesNotContain("_search");
        assertThat(client.data("{__type(name: \"Asset\"){fields{name}}}")).doesNotContain("url");
    }
}
