package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds an entry whose creation was sent and not answered. The stage chose its id, so it is looked for by a unique field,
 * or by the time of creation that was sent with it; what is found must hold what was sent.
 */
final class CreationLookup {
    /** What was found. */
    sealed interface Found {
        /** The entry is there. */
        record One(Entry entry) implements Found {}

        /** It was not created. */
        record None() implements Found {}

        /** Another entry has a value that only one may have. */
        record Taken(String field, EntryKey by) implements Found {}

        /** There are several like it. */
        record Alike(List<Entry> entries) implements Found {}

        /** There are too many like it, or nothing tells it from others. */
        record Unclear(String reason) implements Found {}
    }

    private static final int MOST = 100;
    private static final String SEVERAL = "there are several entries like it, created at the same time";

    private final HygraphClient client;
    private final ReadBack readBack;
    private final List<String> locales;
    /** Whose creation made an entry, by the entry's own key. */
    private final Map<EntryKey, EntryKey> made = new ConcurrentHashMap<>();

    CreationLookup(HygraphClient client, ReadBack readBack, List<String> locales) {
        this.client = client;
        this.readBack = readBack;
        this.locales = locales;
    }

    /**
     * Notes whose creation made an entry: it is no other's.
     *
     * @param entry the stage's own key of it
     * @param creation the key that the creation names
     */
    void made(EntryKey entry, EntryKey creation) {
        made.put(entry, creation);
    }

    private boolean isAnothers(EntryKey entry, EntryKey creation) {
        return !made.getOrDefault(entry, creation).equals(creation);
    }

    Found find(ModelBinding model, Entry entry) {
        Found found = search(model, entry, id -> false);
        return found instanceof Found.Alike ? new Found.Unclear(SEVERAL) : found;
    }

    /**
     * The same for a creation that another process sent. Entries that are alike are interchangeable then, as long as they
     * are nobody's: one of them is taken, so that none is made twice.
     *
     * @param isKnown whether an id is known to be that of another entry
     */
    Found findAgain(ModelBinding model, Entry entry, Predicate<String> isKnown) {
        Found found = search(model, entry, isKnown);
        if (!(found instanceof Found.Alike alike)) {
            return found;
        }
        // One that holds all of it first: what holds a part only may be what another creation began.
        return new Found.One(alike.entries().stream()
                .filter(each -> isLike(model, entry, each))
                .findFirst()
                .orElseGet(() -> alike.entries().get(0)));
    }

    private Found search(ModelBinding model, Entry entry, Predicate<String> isKnown) {
        for (String field : model.entity().unique()) {
            Optional<Value> value = entry.value(field).filter(v -> !(v instanceof Value.Localized));
            if (value.isPresent()) {
                return byUniqueField(model, entry, field, value.get(), isKnown);
            }
        }
        if (!model.entity().takesTimestamps() || entry.createdAt().isEmpty()) {
            return new Found.Unclear("it has neither a unique field nor a time of creation to look for");
        }
        return byTime(model, entry, InstantText.write(entry.createdAt().get()), isKnown);
    }

    /** The entry that has a value that only one may have. */
    Optional<EntryKey> holder(ModelBinding model, String field, Value value) {
        ObjectNode where = Json.object();
        where.set(field, Scalars.plain(value));
        return ids(model, where).stream().findFirst();
    }

    private Found byUniqueField(ModelBinding model, Entry entry, String field, Value value, Predicate<String> isKnown) {
        Optional<EntryKey> holder = holder(model, field, value);
        if (holder.isEmpty()) {
            return new Found.None();
        }
        boolean anothers = isAnothers(holder.get(), entry.key())
                || isKnown.test(holder.get().id());
        Optional<Entry> found = anothers ? Optional.empty() : readBack.find(holder.get());
        return found.isPresent() && isLike(model, found.get(), entry)
                ? new Found.One(found.get())
                : new Found.Taken(field, holder.get());
    }

    private Found byTime(ModelBinding model, Entry entry, String createdAt, Predicate<String> isKnown) {
        ObjectNode where = Json.object();
        where.put("createdAt", createdAt);
        List<EntryKey> unknown = ids(model, where).stream()
                .filter(key -> !isAnothers(key, entry.key()) && !isKnown.test(key.id()))
                .toList();
        List<Entry> like = new ArrayList<>();
        Map<EntryKey, Entry> found = readBack.find(unknown);
        for (EntryKey key : unknown) {
            Optional.ofNullable(found.get(key))
                    .filter(each -> isLike(model, each, entry))
                    .ifPresent(like::add);
        }
        if (unknown.size() == MOST) {
            return new Found.Unclear(SEVERAL);
        } else if (like.size() > 1) {
            return new Found.Alike(like);
        }
        return like.isEmpty() ? new Found.None() : new Found.One(like.get(0));
    }

    /** Whether one holds nothing but what was sent for the other, though perhaps not all of it. */
    private static boolean isLike(ModelBinding model, Entry found, Entry sent) {
        return model.entity().fields().stream()
                .filter(field -> field.read() == ReadShape.PLAIN)
                .allMatch(field -> isPartOf(found.value(field.name()), sent.value(field.name())));
    }

    private static boolean isPartOf(Optional<Value> found, Optional<Value> sent) {
        if (found.isEmpty() || found.equals(sent)) {
            return true;
        }
        return found.get() instanceof Value.Localized some
                && sent.isPresent()
                && sent.get() instanceof Value.Localized all
                && all.values().entrySet().containsAll(some.values().entrySet());
    }

    private List<EntryKey> ids(ModelBinding model, ObjectNode where) {
        ObjectNode variables = Json.object();
        variables.set("w", where);
        HygraphAnswer answer = client.read(
                "query Find($w:" + model.name() + "WhereInput){list:" + model.listQuery() + "(where:$w,first:" + MOST
                        + ",stage:DRAFT,locales:[" + String.join(",", locales) + "]){id}}",
                variables);
        if (!answer.value("list").isArray()) {
            throw client.errors()
                    .broken("it does not tell whether an entry of model '" + model.name() + "' was created: "
                            + answer.reasons());
        }
        List<EntryKey> keys = new ArrayList<>();
        for (JsonNode each : answer.value("list").values()) {
            keys.add(new EntryKey(model.name(), each.path("id").asString("")));
        }
        return keys;
    }
}
