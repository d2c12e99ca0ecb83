package io.stagesync.sandbox.hygraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.DocumentJson;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RealContentTest {
    @Test
    void teasKeepTheirIdsAndLinks() {
        try (MemoryEnvironment environment = RealContent.teas()) {
            List<String> lines = HygraphDump.byId(handle -> handle).of(environment);

            assertThat(lines)
                    .contains(
                            "DRAFT Tea/cl3ajcx1rbo7a0buiwnze0jbk name[en] = \"Gyokuro Kiwami\"",
                            "DRAFT Tea/cl3ajcx1rbo7a0buiwnze0jbk origin = \"Origin/cl3afnivi9nbi0bui4ar3850v\"",
                            "DRAFT Origin/cl3afnivi9nbi0bui4ar3850v title[en] = \"Japan\"",
                            "DRAFT Asset/cl3aj93isblvu0bui3uznpvbn bytes = IFagt21xS8SPPs642vBl",
                            "DRAFT Asset/cl3aj93isblvu0bui3uznpvbn imagesTea ~ [\"Tea/cl3ajcx1rbo7a0buiwnze0jbk\"]");
            assertThat(lines.stream().filter(line -> line.matches("DRAFT Tea/\\w+")))
                    .hasSize(9);
        }
    }

    @Test
    void galleriesAreInTwoPublishingStagesAndTwentyLocales() {
        try (MemoryEnvironment environment = RealContent.galleries()) {
            List<String> lines = HygraphDump.byId(handle -> handle).of(environment);

            assertThat(environment.schema().locales()).hasSize(20);
            assertThat(lines.stream().filter(line -> line.matches("QA MediaGallery/\\w+")))
                    .hasSize(6);
            assertThat(lines.stream().filter(line -> line.matches("QA MediaGallery/ckpce4oxs2ezo0b1219wyasa4 \\[.*")))
                    .hasSize(20);
            assertThat(lines.stream()
                            .filter(line -> line.matches("PUBLISHED MediaGallery/ckpce4oxs2ezo0b1219wyasa4 \\[.*")))
                    .hasSize(2);
            assertThat(InvariantCheck.problems(environment)).isEmpty();
        }
    }

    @Test
    void richTextSamplesAreKeptExactly() {
        try (MemoryEnvironment environment = RealContent.richTexts()) {
            List<Document> texts = environment.read(reader -> List.copyOf(reader.all("DRAFT", "Text")));

            assertThat(texts).hasSize(11).allSatisfy(text -> {
                assertThat(DocumentJson.read(DocumentJson.write(text))).isEqualTo(text);
                Object sample = RealContent.value(RealContent.json("content/richtext-samples.json")
                        .path(String.valueOf(text.base().get("name"))));
                assertThat(text.base()).containsEntry("body", Map.of("children", sample));
            });
        }
    }

    /** A webhook tells the fields of a type that nobody has the schema of; lists that are empty could hold anything. */
    @Test
    void aSchemaCanBeMadeForADocumentOfWhichOnlyAWebhookIsKnown() {
        JsonNode data = RealContent.json("content/webhook-draft-document.json").path("data");
        ProjectSpec project = ProjectSpec.withLocales("en");
        TypeSpec main = TypeSpec.model(
                data.path("__typename").stringValue(),
                data.properties().stream()
                        .filter(entry ->
                                !entry.getKey().matches("__typename|id|stage|localizations|(created|updated).*"))
                        .map(entry -> field(entry.getKey(), entry.getValue()))
                        .toArray(FieldSpec[]::new));
        List<String> linked = main.fields().stream()
                .flatMap(field -> field.members().stream())
                .distinct()
                .toList();
        for (String type : linked) {
            project =
                    project.with(TypeSpec.model(type, FieldSpec.string("title").localized()));
        }

        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(project.with(main)));

        assertThat(schema.type("nec").orElseThrow().fields().stream()
                        .filter(field -> field.kind() == FieldKind.RELATION))
                .hasSizeGreaterThanOrEqualTo(4);
        try (MemoryEnvironment environment = MemoryEnvironment.inMemory(schema)) {
            HygraphContentGenerator.fill(environment, ContentPlan.of(1, 20), new MemoryFiles("h"));
            assertThat(InvariantCheck.problems(environment)).isEmpty();
        }
    }

    private static FieldSpec field(String name, JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        FieldSpec field = one.has("__typename")
                ? FieldSpec.relation(name, one.path("__typename").stringValue())
                : FieldSpec.of(name, one.isBoolean() ? FieldKind.BOOLEAN : FieldKind.STRING);
        return value.isArray() ? field.list() : field;
    }
}
