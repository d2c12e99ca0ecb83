package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.EntryKey;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shapes links into the inline inputs of relations, which differ between creations and updates (hygraph.md 4.5). */
final class LinkEncoder {
    private static final int BYTES_PER_LINK = 120;

    private LinkEncoder() {}

    /** For a creation: connect with bare keys. */
    static JsonNode created(FieldBinding field, Optional<Value> value) {
        List<EntryKey> targets = targets(value);
        ObjectNode input = Json.object();
        if (field.field().list()) {
            input.set(Verb.CONNECT.word(), keys(field, targets));
        } else if (!targets.isEmpty()) {
            input.set(Verb.CONNECT.word(), key(field, targets.get(0)));
        }
        return input;
    }

    /**
     * For an update. A list is set whole, which fixes membership and order at once; one that is too large for that is set
     * in part, and the rest connected at its end.
     *
     * @param mostBytes what one piece may add to a mutation
     */
    static List<Piece> updated(FieldBinding field, Optional<Value> value, int mostBytes) throws Inexpressible {
        List<EntryKey> targets = targets(value);
        return field.field().list() ? toMany(field, targets, mostBytes) : List.of(toOne(field, targets));
    }

    private static Piece toOne(FieldBinding field, List<EntryKey> targets) throws Inexpressible {
        ObjectNode input = Json.object();
        if (!targets.isEmpty()) {
            need(field, Verb.CONNECT);
            input.set(Verb.CONNECT.word(), key(field, targets.get(0)));
        } else {
            need(field, Verb.DISCONNECT);
            input.put(Verb.DISCONNECT.word(), true);
        }
        return new Piece.Member(field.name(), input);
    }

    private static List<Piece> toMany(FieldBinding field, List<EntryKey> targets, int mostBytes) throws Inexpressible {
        need(field, Verb.SET);
        int first = Math.min(targets.size(), Math.max(1, mostBytes / BYTES_PER_LINK));
        ObjectNode input = Json.object();
        input.set(Verb.SET.word(), keys(field, targets.subList(0, first)));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Member(field.name(), input));
        for (EntryKey target : targets.subList(first, targets.size())) {
            need(field, Verb.CONNECT);
            Piece connect = new Piece.Element(field.name(), Verb.CONNECT, atTheEnd(field, target));
            pieces.add(pieces.size() == 1 ? new Piece.Later(connect) : connect);
        }
        return pieces;
    }

    private static JsonNode atTheEnd(FieldBinding field, EntryKey target) {
        if (!field.shape().positioned().contains(Verb.CONNECT)) {
            return key(field, target);
        }
        ObjectNode connect = Json.object();
        connect.set("where", id(target));
        connect.putObject("position").put("end", true);
        return wrapped(field, target, connect);
    }

    private static void need(FieldBinding field, Verb verb) throws Inexpressible {
        if (!field.shape().onUpdate().contains(verb)) {
            throw new Inexpressible("the links of field '" + field.name() + "' cannot be changed: its input has no '"
                    + verb.word() + "'");
        }
    }

    private static ArrayNode keys(FieldBinding field, List<EntryKey> targets) {
        ArrayNode array = Json.array();
        targets.forEach(target -> array.add(key(field, target)));
        return array;
    }

    private static JsonNode key(FieldBinding field, EntryKey target) {
        return wrapped(field, target, id(target));
    }

    private static ObjectNode id(EntryKey target) {
        ObjectNode where = Json.object();
        where.put("id", target.id());
        return where;
    }

    private static JsonNode wrapped(FieldBinding field, EntryKey target, ObjectNode content) {
        if (!field.isUnion()) {
            return content;
        }
        ObjectNode wrapper = Json.object();
        wrapper.set(target.model(), content);
        return wrapper;
    }

    private static List<EntryKey> targets(Optional<Value> value) {
        return value.map(References::of).orElse(List.of());
    }
}
