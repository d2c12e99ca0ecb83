package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.AssetFile;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the tree of a rich text with what the destination calls things: the ids of embedded and linked entries, and the
 * handles and addresses of its own files (hygraph.md 3.7).
 */
final class RichTextWriter {
    static final String SOURCE = "src";
    private static final String HANDLE = "handle";
    private static final String TRANSFORMATION = "(transformation)";

    private final AssetAddresses addresses;

    RichTextWriter(AssetAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws Inexpressible when it shows an asset that the stage does not have */
    JsonNode write(Value value) throws Inexpressible {
        if (value instanceof Value.Items items) {
            ArrayNode array = Json.array();
            for (Value item : items.values()) {
                array.add(write(item));
            }
            return array;
        } else if (value instanceof Value.Structure structure) {
            return node(structure.members());
        }
        return Scalars.plain(value);
    }

    private ObjectNode node(Map<String, Value> members) throws Inexpressible {
        ObjectNode node = Json.object();
        for (Map.Entry<String, Value> member : members.entrySet()) {
            if (member.getKey().equals(SOURCE) && member.getValue() instanceof Value.Reference reference) {
                AssetFile file = file(reference.target());
                node.put(SOURCE, address(file, Optional.ofNullable(members.get(TRANSFORMATION))));
                node.put(HANDLE, file.handle());
            } else if (!member.getKey().equals(TRANSFORMATION)) {
                node.set(member.getKey(), write(member.getValue()));
            }
        }
        return node;
    }

    private AssetFile file(EntryKey asset) throws Inexpressible {
        return addresses
                .of(asset.id())
                .orElseThrow(() -> new Inexpressible("a text shows the file of " + asset + ", which the stage lacks"));
    }

    /** The transformation stands between the place of all files and the handle. */
    private static String address(AssetFile file, Optional<Value> transformation) {
        int last = file.url().lastIndexOf('/');
        if (transformation.isPresent() && transformation.get() instanceof Value.Text text && last >= 0) {
            String inner = text.text().replaceAll("^/+|/+$", "");
            return file.url().substring(0, last) + "/" + inner + file.url().substring(last);
        }
        return file.url();
    }
}
