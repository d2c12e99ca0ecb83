package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.LocalizedFields.DefaultLocale;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shapes components and variants, single and in lists, of one type and of several (hygraph.md 4.6). They live in their
 * entry: instances are created, updated by the destination's own ids, and deleted, never replaced unless their type changes.
 */
final class ComponentEncoder {
    private final DataEncoder data;
    private final Function<String, EntityBinding> components;

    /** @param components the binding of a component by its name */
    ComponentEncoder(DataEncoder data, Function<String, EntityBinding> components) {
        this.data = data;
        this.components = components;
    }

    /** For a creation of what holds them. */
    JsonNode created(FieldBinding field, Optional<Value> value) throws Inexpressible {
        List<Value.Component> all = components(value);
        ObjectNode input = Json.object();
        if (field.field().list()) {
            ArrayNode elements = input.putArray(Verb.CREATE.word());
            for (Value.Component component : all) {
                elements.add(wrapped(field, component, whole(component)));
            }
        } else if (!all.isEmpty()) {
            input.set(Verb.CREATE.word(), wrapped(field, all.get(0), whole(all.get(0))));
        }
        return input;
    }

    /** For an update of what holds them; empty where nothing differs. */
    List<Piece> updated(FieldBinding field, Optional<Value> before, Optional<Value> after, int mostBytes)
            throws Inexpressible {
        List<Value.Component> old = components(before);
        List<Value.Component> wanted = components(after);
        return field.field().list() ? list(field, old, wanted, mostBytes) : single(field, old, wanted, mostBytes);
    }

    private List<Piece> single(
            FieldBinding field, List<Value.Component> before, List<Value.Component> after, int mostBytes)
            throws Inexpressible {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        if (before.isEmpty()) {
            pieces.add(creation(field, after.get(0), mostBytes));
        } else if (after.isEmpty()) {
            pieces.add(verb(field, Verb.DELETE, JsonNodeFactory.instance.booleanNode(true)));
        } else if (before.get(0).type().equals(after.get(0).type())) {
            Packing.Packed packed = updates(before.get(0), after.get(0), mostBytes);
            for (ObjectNode update : packed.data()) {
                Piece piece = begun(packed, verb(field, Verb.UPDATE, wrapped(field, before.get(0), update)));
                pieces.add(pieces.isEmpty() ? piece : new Piece.Later(piece));
            }
        } else {
            pieces.add(verb(field, Verb.DELETE, JsonNodeFactory.instance.booleanNode(true)));
            pieces.add(new Piece.Later(creation(field, after.get(0), mostBytes)));
        }
        return pieces;
    }

    private Piece creation(FieldBinding field, Value.Component component, int mostBytes) throws Inexpressible {
        List<Piece> fitting = data.begun(binding(component), component.members(), mostBytes - Piece.FRAME_BYTES * 2);
        Piece piece = verb(field, Verb.CREATE, wrapped(field, component, Packing.together(fitting)));
        return isWhole(fitting) ? piece : new Piece.Begun(piece);
    }

    private List<Piece> list(
            FieldBinding field, List<Value.Component> before, List<Value.Component> after, int mostBytes)
            throws Inexpressible {
        boolean positioned = field.shape().positioned().contains(Verb.CREATE);
        ComponentAlignment alignment =
                positioned ? ComponentAlignment.positioned(before, after) : ComponentAlignment.appended(before, after);
        List<Piece> pieces = new ArrayList<>();
        for (Value.Component gone : alignment.deleted()) {
            pieces.add(element(field, Verb.DELETE, wrapped(field, gone, id(gone))));
        }
        for (ComponentAlignment.Pair pair : alignment.paired()) {
            boolean again = false;
            Packing.Packed packed = updates(pair.before(), pair.after(), mostBytes);
            for (ObjectNode update : packed.data()) {
                Piece piece = begun(packed, element(field, Verb.UPDATE, wrapped(field, pair.before(), update)));
                pieces.add(again ? new Piece.Later(piece) : piece);
                again = true;
            }
        }
        for (ComponentAlignment.Creation creation : alignment.created()) {
            pieces.add(creation(field, creation, mostBytes));
        }
        return pieces;
    }

    private Piece creation(FieldBinding field, ComponentAlignment.Creation creation, int mostBytes)
            throws Inexpressible {
        Value.Component component = creation.component();
        List<Piece> fitting = data.begun(binding(component), component.members(), mostBytes - Piece.FRAME_BYTES * 3);
        ObjectNode members = Packing.together(fitting);
        ObjectNode content = members;
        if (field.shape().positioned().contains(Verb.CREATE)) {
            content = Json.object();
            content.set("data", members);
            if (creation.next().isPresent()) {
                content.putObject("position")
                        .put("before", creation.next().get().instance());
            }
        }
        Piece piece = element(field, Verb.CREATE, wrapped(field, component, content));
        return isWhole(fitting) ? piece : new Piece.Begun(piece);
    }

    /** The updates of an instance, {@code {where, data}}; more than one where one would be too large. */
    private Packing.Packed updates(Value.Component before, Value.Component after, int mostBytes) throws Inexpressible {
        EntityBinding component = binding(before);
        Set<String> differing = data.differences(component, before.members(), after.members());
        int most = mostBytes - Piece.FRAME_BYTES * 3;
        List<ObjectNode> updates = new ArrayList<>();
        List<Piece> pieces =
                data.updated(component, before.members(), after.members(), differing, DefaultLocale.AT_THE_TOP, most);
        Packing.Packed packed = Packing.pack(pieces, most);
        for (ObjectNode part : packed.data()) {
            ObjectNode update = Json.object();
            update.set("where", id(before));
            update.set("data", part);
            updates.add(update);
        }
        return new Packing.Packed(updates, packed.begun());
    }

    private static Piece begun(Packing.Packed packed, Piece piece) {
        return packed.begun() ? new Piece.Begun(piece) : piece;
    }

    private ObjectNode whole(Value.Component component) throws Inexpressible {
        return Packing.together(data.created(binding(component), component.members(), Integer.MAX_VALUE));
    }

    private static boolean isWhole(List<Piece> pieces) {
        return pieces.stream().noneMatch(Piece::isBegun);
    }

    private EntityBinding binding(Value.Component component) {
        return components.apply(component.type());
    }

    private static ObjectNode id(Value.Component component) {
        ObjectNode where = Json.object();
        where.put("id", component.instance());
        return where;
    }

    private static JsonNode wrapped(FieldBinding field, Value.Component component, ObjectNode content) {
        if (!field.isUnion()) {
            return content;
        }
        ObjectNode wrapper = Json.object();
        wrapper.set(component.type(), content);
        return wrapper;
    }

    private static Piece element(FieldBinding field, Verb verb, JsonNode element) throws Inexpressible {
        need(field, verb);
        return new Piece.Element(field.name(), verb, element);
    }

    private static Piece verb(FieldBinding field, Verb verb, JsonNode value) throws Inexpressible {
        need(field, verb);
        ObjectNode input = Json.object();
        input.set(verb.word(), value);
        return new Piece.Member(field.name(), input);
    }

    private static void need(FieldBinding field, Verb verb) throws Inexpressible {
        if (!field.shape().onUpdate().contains(verb)) {
            throw new Inexpressible(
                    "field '" + field.name() + "' cannot be changed: its input has no '" + verb.word() + "'");
        }
    }

    /** The components of a field, one or many. */
    static List<Value.Component> components(Optional<Value> value) {
        List<Value> values = value.isPresent() && value.get() instanceof Value.Items items
                ? items.values()
                : value.map(List::of).orElse(List.of());
        return values.stream()
                .filter(Value.Component.class::isInstance)
                .map(Value.Component.class::cast)
                .toList();
    }
}
