package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What real projects hold comes out of a sync as it went in, under ids of the destination. */
class RealContentTest {
    private static final Instant MADE = Instant.parse("2021-05-01T09:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTeaCatalogueIsTheSame() {
        try (TwoEnvironments stages =
                TwoEnvironments.of(HygraphSchemas.real("tea-catalogue-localized.graphql"), folder)) {
            RealContent content = new RealContent(stages.source());
            for (JsonNode tea : RealContent.file("tea-teas.json").path("data").path("teas")) {
                Link origin = RealContent.link(tea.path("origin"));
                content.entry(origin, Map.of(), RealContent.values(tea.path("origin"), "title"));
                tea.path("teaCategories").forEach(each -> content.entry(RealContent.link(each), Map.of(), Map.of()));
                tea.path("images").forEach(each -> {
                    String url = each.path("url").stringValue();
                    String handle = url.substring(url.lastIndexOf('/') + 1);
                    content.asset(each.path("id").stringValue(), handle, handle + ".jpg", "image/jpeg");
                });
                Map<String, Object> base = RealContent.values(
                        tea,
                        "steepingTime",
                        "steepingCount",
                        "steepingTemperature",
                        "steepingAmount",
                        "amountOfWater",
                        "origin",
                        "images",
                        "teaCategories");
                content.entry(
                        RealContent.link(tea),
                        OffsetDateTime.parse(tea.path("createdAt").stringValue())
                                .toInstant(),
                        base,
                        Map.of(tea.path("locale").stringValue(), RealContent.values(tea, "name", "description")));
            }

            new SyncProof(stages, "teas").syncsExactly();

            assertThat(madeAt(stages.destination())).hasSize(9).isEqualTo(madeAt(stages.source()));
        }
    }

    private static Map<Object, Instant> madeAt(HygraphEnvironment environment) {
        return environment.content().read(reader -> {
            Map<Object, Instant> times = new TreeMap<>();
            reader.all("PUBLISHED", "Tea").forEach(tea -> times.put(english(tea).get("name"), tea.createdAt()));
            return times;
        });
    }

    private static Map<String, Object> english(Document document) {
        return Objects.requireNonNull(document.localizations().get("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs-richtext-embeds.graphql", "page-slots-unions.graphql"})
    void richTextsAreTheSameTreesWithTheDestinationsAssets(String schema) {
        try (TwoEnvironments stages = TwoEnvironments.of(HygraphSchemas.real(schema), folder)) {
            RealContent content = new RealContent(stages.source());
            JsonNode samples = RealContent.file("richtext-samples.json");
            assets(samples, content);
            samples.forEachEntry((name, children) -> content.entry(
                    new Link("Page", "page" + name),
                    Map.of("slug", name, "title", name, "content", tree(children)),
                    Map.of()));

            new SyncProof(stages, "rich texts").syncsExactly();

            Map<Object, Object> expected = texts(stages.source());
            assertThat(expected).hasSize(11);
            assertThat(texts(stages.destination())).isEqualTo(expected);
        }
    }

    /** Makes every asset that a text embeds or shows. */
    private static void assets(JsonNode node, RealContent content) {
        if (node.has("nodeId")) {
            String id = node.path("nodeId").stringValue();
            content.asset(id, "handleof" + id, id + ".png", "image/png");
        }
        if (node.has("handle")) {
            String handle = node.path("handle").stringValue();
            content.asset("asset" + handle, handle, node.path("title").stringValue(), "application/octet-stream");
        }
        node.forEach(each -> assets(each, content));
    }

    private static Object tree(JsonNode children) {
        return Map.of("children", RealContent.value(children).orElseThrow());
    }

    /** The texts by their page's slug, in which the environment's own names stand as a word. */
    private static Map<Object, Object> texts(HygraphEnvironment environment) {
        return environment.content().read(reader -> {
            Map<Object, Object> texts = new TreeMap<>();
            reader.all("PUBLISHED", "Page")
                    .forEach(page -> texts.put(
                            page.base().get("slug"),
                            neutral(
                                    environment,
                                    Objects.requireNonNull(page.base().get("content")))));
            return texts;
        });
    }

    /** Every key is there, but what names an asset names its file, and of an address the transformation is left. */
    private static Object neutral(HygraphEnvironment environment, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> neutral(environment, each)).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> node = new LinkedHashMap<>();
        map.forEach((key, each) -> node.put(
                key,
                switch (String.valueOf(key)) {
                    case "nodeId" -> file(environment, asset -> asset.id().equals(each));
                    case "handle" ->
                        file(environment, asset -> each.equals(asset.base().get("handle")));
                    case "src" ->
                        Stream.of(each.toString().split("/"))
                                .filter(part -> part.contains("="))
                                .toList();
                    default -> neutral(environment, each);
                }));
        return node;
    }

    private static Object file(HygraphEnvironment environment, Predicate<Document> which) {
        return environment
                .content()
                .read(reader -> reader.all("PUBLISHED", "Asset").stream()
                        .filter(which)
                        .map(asset -> Objects.requireNonNull(asset.base().get("fileName")))
                        .findFirst()
                        .orElse("none"));
    }

    @Test
    void aDocumentAsAWebhookTellsItIsTheSame() {
        try (TwoEnvironments stages = TwoEnvironments.of(HygraphSdl.of(project()), folder)) {
            RealContent content = new RealContent(stages.source());
            JsonNode document = RealContent.file("webhook-draft-document.json").path("data");
            Stream.of("malesuada", "vestibulum", "Proin", "sollicitudin")
                    .forEach(type ->
                            content.entry(new Link(type, "gcms-model-id-1234"), Map.of("title", type), Map.of()));
            Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
            document.path("localizations").forEach(each -> {
                Map<String, Object> values = RealContent.values(each, "name");
                values.put(
                        "description",
                        RealContent.value(each.path("description").path("json")).orElseThrow());
                localizations.put(each.path("locale").stringValue(), values);
            });
            Map<String, Object> base = RealContent.values(
                    document, "adipiscing", "imperdiet", "Praesent", "pharetra", "cursus", "fermentum", "vestibulum");
            for (String list : List.of("malesuadas", "justo", "sollicitudins")) {
                // its ids were made unreadable, which made them the same
                base.put(list, List.of(RealContent.link(document.path(list).path(0))));
            }
            content.entry("DRAFT", RealContent.link(document), MADE, base, localizations);

            new SyncProof(stages, "webhook").syncsExactly();
        }
    }

    /** What the document's project can have been. */
    private static ProjectSpec project() {
        return ProjectSpec.withLocales("en", "de")
                .with(TypeSpec.model(
                        "nec",
                        FieldSpec.string("name").localized(),
                        FieldSpec.richText("description", "Asset").localized(),
                        FieldSpec.string("adipiscing"),
                        FieldSpec.of("imperdiet", FieldKind.BOOLEAN),
                        FieldSpec.string("Praesent"),
                        FieldSpec.string("pharetra"),
                        FieldSpec.string("cursus"),
                        FieldSpec.string("fermentum"),
                        FieldSpec.relation("malesuadas", "malesuada").list(),
                        FieldSpec.relation("vestibulum", "vestibulum"),
                        FieldSpec.relation("justo", "Proin").list(),
                        FieldSpec.relation("sollicitudins", "sollicitudin").list()))
                .with(Stream.of("malesuada", "vestibulum", "Proin", "sollicitudin")
                        .map(name -> TypeSpec.model(name, FieldSpec.string("title")))
                        .toArray(TypeSpec[]::new));
    }

    @Test
    void galleriesAreInTheSameLocalesInBothLayers() {
        List<String> locales = new ArrayList<>(List.of("en"));
        JsonNode galleries = RealContent.file("upsert-results-two-stages.json").path(0);
        galleries
                .path(0)
                .path("upsertMediaGallery")
                .path("documentInStages")
                .path(0)
                .path("localizations")
                .forEach(each -> locales.add(each.path("locale").stringValue()));
        ProjectSpec project = ProjectSpec.withLocales(locales.toArray(String[]::new))
                .stages("DRAFT", "QA", "PUBLISHED")
                .with(TypeSpec.model("MediaGallery", FieldSpec.string("title").localized()));
        try (TwoEnvironments stages = TwoEnvironments.of(HygraphSdl.of(project), folder)) {
            RealContent content = new RealContent(stages.source());
            for (JsonNode each : galleries) {
                JsonNode gallery = each.path("upsertMediaGallery");
                content.entry("DRAFT", RealContent.link(gallery), MADE, Map.of(), titles(locales));
                for (JsonNode stage : gallery.path("documentInStages")) {
                    List<String> there = new ArrayList<>();
                    stage.path("localizations")
                            .forEach(one -> there.add(one.path("locale").stringValue()));
                    content.entry(
                            stage.path("stage").stringValue(),
                            RealContent.link(gallery),
                            MADE,
                            Map.of(),
                            titles(there));
                }
            }

            new SyncProof(stages, "galleries").syncsExactly();

            assertThat(stages.dumpDestination())
                    .filteredOn(line ->
                            line.contains(" MediaGallery/ckpce4oxs2ezo0b1219wyasa4 [") && line.startsWith("PUBLISHED"))
                    .containsExactly("PUBLISHED MediaGallery/ckpce4oxs2ezo0b1219wyasa4 [et]");
        }
    }

    private static Map<String, Map<String, Object>> titles(List<String> locales) {
        Map<String, Map<String, Object>> titles = new LinkedHashMap<>();
        locales.forEach(locale -> titles.put(locale, Map.of("title", "Gallery " + locale)));
        return titles;
    }
}
