package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.FieldBinding.Verb;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes changes into the data of update mutations. */
final class UpdateEncoder {
    /** A change that the update mutation cannot express. */
    static final class Inexpressible extends Exception {
        private static final long serialVersionUID = 1L;

        Inexpressible(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private UpdateEncoder() {}

    /**
     * A task that changes the named fields.
     *
     * @param handle the newly stored file of an asset
     */
    static UpdateTask task(
            ModelBinding model, Collection<String> names, Optional<Entry> before, Entry after, Optional<String> handle)
            throws Inexpressible {
        if (model.update().isEmpty()) {
            throw new Inexpressible("the stage has no mutation to update model '" + model.name() + "'");
        }
        ObjectNode data = Json.object();
        List<FieldBinding> fields = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(AssetFile.BYTES)) {
                FieldBinding field = updatable(model, name);
                data.set(name, encode(field, before, after));
                fields.add(field);
            }
        }
        handle.ifPresent(h -> data.put("handle", h));
        return new UpdateTask(model, data, fields, before, after, handle);
    }

    private static FieldBinding updatable(ModelBinding model, String name) throws Inexpressible {
        Optional<FieldBinding> field = model.field(name);
        if (field.isEmpty()) {
            throw new Inexpressible("model '" + model.name() + "' has no field '" + name + "' on this stage");
        }
        if (!field.get().updatable()) {
            throw new Inexpressible("field '" + name + "' of model '" + model.name() + "' cannot be updated");
        }
        return field.get();
    }

    private static JsonNode encode(FieldBinding field, Optional<Entry> before, Entry after) throws Inexpressible {
        if (field.field().isReference()) {
            Set<EntryKey> old =
                    before.map(entry -> ValueMatch.targets(entry, field.name())).orElse(Set.of());
            Set<EntryKey> wanted = ValueMatch.targets(after, field.name());
            return field.isToMany() ? toMany(field, old, wanted) : toOne(field, wanted);
        }
        Optional<Value> value = after.value(field.name());
        if (!field.isValueList()) {
            return value.map(ValueEncoder::encode).orElseGet(JsonNodeFactory.instance::nullNode);
        }
        JsonNode list = value.map(ValueEncoder::encode).orElseGet(Json::array);
        if (!field.wrapped()) {
            return list;
        }
        ObjectNode wrapper = Json.object();
        wrapper.set("set", list);
        return wrapper;
    }

    private static JsonNode toOne(FieldBinding field, Set<EntryKey> wanted) throws Inexpressible {
        ObjectNode input = Json.object();
        if (!wanted.isEmpty()) {
            need(field, Verb.CONNECT);
            input.set("connect", ValueEncoder.id(wanted.iterator().next().id()));
        } else {
            need(field, Verb.DISCONNECT);
            input.put("disconnect", true);
        }
        return input;
    }

    /** By difference where nothing is to be removed, or where the old schemas have no {@code set}. */
    private static JsonNode toMany(FieldBinding field, Set<EntryKey> old, Set<EntryKey> wanted) throws Inexpressible {
        Set<EntryKey> added = without(wanted, old);
        Set<EntryKey> removed = without(old, wanted);
        ObjectNode input = Json.object();
        if (!removed.isEmpty() && field.link().verbs().contains(Verb.SET)) {
            input.set("set", ids(wanted));
            return input;
        }
        if (!added.isEmpty()) {
            need(field, Verb.CONNECT);
            input.set("connect", ids(added));
        }
        if (!removed.isEmpty()) {
            need(field, Verb.DISCONNECT);
            input.set("disconnect", ids(removed));
        }
        return input;
    }

    private static void need(FieldBinding field, Verb verb) throws Inexpressible {
        if (!field.link().verbs().contains(verb)) {
            throw new Inexpressible(
                    verb == Verb.DISCONNECT
                            ? "the link of field '" + field.name() + "' cannot be removed: the schema requires one"
                            : "links of field '" + field.name() + "' cannot be updated");
        }
    }

    private static Set<EntryKey> without(Set<EntryKey> keys, Set<EntryKey> others) {
        Set<EntryKey> rest = new LinkedHashSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static ArrayNode ids(Set<EntryKey> keys) {
        ArrayNode array = Json.array();
        keys.forEach(key -> array.add(ValueEncoder.id(key.id())));
        return array;
    }
}
