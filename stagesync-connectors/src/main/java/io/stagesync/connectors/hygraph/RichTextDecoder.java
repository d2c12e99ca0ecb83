package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Trees of rich texts, in which what names things of the environment becomes a reference (hygraph.md 3.7): the {@code
 * nodeId} of embeds and links, and of images and videos the {@code src}, which then stands for their {@code handle} too.
 * All else stays as it is, whatever keys a node has.
 */
final class RichTextDecoder {
    /** What stood between the host and the handle of an image's address; no key of Hygraph's has such a name. */
    static final String TRANSFORMATION = "(transformation)";

    private static final Set<String> FILES = Set.of("image", "video");

    private final AssetHandles handles;

    RichTextDecoder(AssetHandles handles) {
        this.handles = handles;
    }

    /** A tree, also where it is held as a text of JSON; empty where there is none. */
    Optional<Value> decode(JsonNode tree) {
        if (tree.isNull() || tree.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(
                tree.isString()
                        ? Json.parse(tree.stringValue()).map(this::node).orElseGet(() -> JsonValues.any(tree))
                        : node(tree));
    }

    private Value node(JsonNode node) {
        if (node.isArray()) {
            return Value.of(node.values().stream().map(this::node).toList());
        }
        if (!node.isObject()) {
            return JsonValues.any(node);
        }
        Map<String, Value> members = new LinkedHashMap<>();
        node.forEachEntry((name, member) -> members.put(name, node(member)));
        linked(node).ifPresent(target -> members.put("nodeId", new Value.Reference(target)));
        file(node).ifPresent(file -> {
            members.remove("handle");
            members.put("src", Value.reference(EnvironmentTypes.ASSET, file.asset()));
            transformation(node, file).ifPresent(text -> members.put(TRANSFORMATION, Value.of(text)));
        });
        return new Value.Structure(members);
    }

    private static Optional<EntryKey> linked(JsonNode node) {
        String id = node.path("nodeId").asString("");
        String type = node.path("nodeType").asString("");
        return id.isBlank() || type.isBlank() ? Optional.empty() : Optional.of(new EntryKey(type, id));
    }

    private Optional<AssetHandles.Stored> file(JsonNode node) {
        return FILES.contains(node.path("type").asString(""))
                ? handles.find(node.path("handle").asString(""))
                : Optional.empty();
    }

    /** The parts of the address that the plain address of the file lacks, as {@code resize=width:300}. */
    private static Optional<String> transformation(JsonNode node, AssetHandles.Stored file) {
        List<String> parts = new ArrayList<>(parts(node.path("src").asString("")));
        int end = parts.indexOf(node.path("handle").asString(""));
        if (end < 0) {
            return Optional.empty();
        }
        List<String> before = new ArrayList<>(parts.subList(0, end));
        parts(file.url()).forEach(before::remove);
        return before.isEmpty() ? Optional.empty() : Optional.of(String.join("/", before));
    }

    /** The path of an address without its host. */
    private static List<String> parts(String url) {
        String path = url.replaceFirst("^[a-zA-Z]+://[^/]*/?", "").replaceFirst("[?#].*$", "");
        return List.of(path.split("/"));
    }
}
