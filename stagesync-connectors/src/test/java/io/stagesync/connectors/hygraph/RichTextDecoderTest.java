package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Value;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The stage has one asset, with the id a1 and the file h1. */
class RichTextDecoderTest {
    private final AssetHandles handles = new AssetHandles(
            (query, variables) -> HygraphAnswer.of("""
                            {"data": {"page": {"edges": [{"node": {"id": "a1", "handle": "h1",
                              "url": "https://eu-central-1.graphassets.com/env1/h1"}}],
                              "pageInfo": {"hasNextPage": false, "endCursor": "x"}}, "named": []}}
                            """).orElseThrow(), HygraphSchemas.mapping(OwnProjects.travel()));
    private final RichTextDecoder decoder = new RichTextDecoder(handles);

    private Optional<Value> decode(String tree) {
        handles.learn(Set.of("h1", "foreign"));
        return decoder.decode(json(tree));
    }

    private static JsonNode json(String text) {
        return Json.parse(text).orElseThrow();
    }

    private static Value any(String text) {
        return JsonValues.any(json(text));
    }

    private static Value.Structure firstChild(Optional<Value> text) {
        Value.Structure root = (Value.Structure) text.orElseThrow();
        Value.Items children =
                (Value.Items) Objects.requireNonNull(root.members().get("children"));
        return (Value.Structure) children.values().get(0);
    }

    @Test
    void plainTextsStayAsTheyAreWithKeysThatNobodyKnows() {
        String tree = """
                {"children": [{"type": "paragraph", "mood": {"x": [1, null]}, "children": [{"text": "a", "bold": true}]}]}
                """;

        assertThat(decode(tree)).contains(any(tree));
    }

    @Test
    void embedsAndLinksToEntriesBecomeReferences() {
        assertThat(firstChild(decode("""
                        {"children": [{"type": "embed", "nodeId": "h7", "nodeType": "Hotel", "isInline": true,
                          "children": [{"text": ""}]}]}
                        """)).members())
                .containsEntry("nodeId", Value.reference("Hotel", "h7"))
                .containsEntry("nodeType", Value.of("Hotel"))
                .containsEntry("isInline", Value.of(true));
    }

    @Test
    void imagesOfTheStageBecomeReferencesWithoutHandle() {
        assertThat(firstChild(decode("""
                        {"children": [{"type": "image", "src": "https://eu-central-1.graphassets.com/env1/h1",
                          "handle": "h1", "width": 30, "children": [{"text": ""}]}]}
                        """)).members())
                .containsEntry("src", Value.reference("Asset", "a1"))
                .containsEntry("width", Value.of(30))
                .doesNotContainKeys("handle", "(transformation)");
    }

    @Test
    void theTransformationOfAnImageIsKept() {
        assertThat(firstChild(decode("""
                        {"children": [{"type": "image", "handle": "h1",
                          "src": "https://media.graphassets.com/env1/resize=width:300/output=format:webp/h1"}]}
                        """)).members())
                .containsEntry("src", Value.reference("Asset", "a1"))
                .containsEntry("(transformation)", Value.of("resize=width:300/output=format:webp"));
    }

    @Test
    void imagesOfElsewhereStayAsTheyAre() {
        String tree = """
                {"children": [{"type": "image", "src": "https://example.com/foreign", "handle": "foreign"}]}
                """;

        assertThat(decode(tree)).contains(any(tree));
    }

    @Test
    void aTreeThatIsHeldAsATextIsATree() {
        assertThat(decode("\"{\\\"children\\\": []}\"")).contains(any("{\"children\": []}"));
    }

    @Test
    void noTreeIsNoValue() {
        assertThat(decode("null")).isEmpty();
    }
}
