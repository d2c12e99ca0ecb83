package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** A creation that was sent. */
    record Creation(ModelBinding model, Entry entry) {
        Optional<Value> uniqueValue(String field) {
            return entry.value(field).filter(value -> !(value instanceof Value.Localized));
        }

        Optional<String> uniqueField() {
            return model.entity().unique().stream()
                    .filter(field -> uniqueValue(field).isPresent())
                    .findFirst();
        }

        boolean hasTime() {
            return model.entity().takesTimestamps() && entry.createdAt().isPresent();
        }
    }

    /**
     * What the stage has that creations may have made.
     *
     * @param keys by the key of the creation
     * @param entries those of all these keys
     */
    record Candidates(Map<EntryKey, List<EntryKey>> keys, Map<EntryKey, Entry> entries) {}

    private record Question(Creation creation, ObjectNode where) {
        /** Roughly what it adds to a query. */
        int bytes() {
            return FRAME_BYTES + Json.write(where).length();
        }
    }

    private static final int FRAME_BYTES = 200;
    /** Well below what the smallest plan takes (hygraph.md 7.1). */
    private static final int MOST_BYTES = 6_000;

    private static final int MOST_QUESTIONS = 20;
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

    /** Asks for the entries of several creations together, so that a lost answer to many costs no question for each. */
    Candidates ask(List<Creation> creations) {
        List<Question> questions =
                creations.stream().flatMap(each -> question(each).stream()).toList();
        int most =
                Math.max(1, Math.min(MOST_QUESTIONS, client.governor().limits().queries()));
        Map<EntryKey, List<EntryKey>> keys = new HashMap<>();
        Chunks.of(questions, most, MOST_BYTES, Question::bytes).forEach(some -> ask(some, keys));
        return new Candidates(
                keys,
                readBack.find(
                        keys.values().stream().flatMap(List::stream).distinct().toList()));
    }

    /** What became of one of the creations that were asked about, unless it is noted by now as another's. */
    Found find(Creation creation, Candidates candidates) {
        Found found = judge(creation, candidates, id -> false);
        return found instanceof Found.Alike ? new Found.Unclear(SEVERAL) : found;
    }

    /**
     * The same for a creation that another process sent. Entries that are alike are interchangeable then, as long as they
     * are nobody's: one of them is taken, so that none is made twice.
     *
     * @param isKnown whether an id is known to be that of another entry
     */
    Found findAgain(ModelBinding model, Entry entry, Predicate<String> isKnown) {
        Creation creation = new Creation(model, entry);
        Found found = judge(creation, ask(List.of(creation)), isKnown);
        if (!(found instanceof Found.Alike alike)) {
            return found;
        }
        // One that holds all of it first: what holds a part only may be what another creation began.
        return new Found.One(alike.entries().stream()
                .filter(each -> isLike(model, entry, each))
                .findFirst()
                .orElseGet(() -> alike.entries().get(0)));
    }

    private static Optional<Question> question(Creation creation) {
        ObjectNode where = Json.object();
        Optional<String> unique = creation.uniqueField();
        if (unique.isPresent()) {
            where.set(
                    unique.get(),
                    Scalars.plain(creation.uniqueValue(unique.get()).orElseThrow()));
        } else if (creation.hasTime()) {
            where.put(
                    "createdAt", InstantText.write(creation.entry().createdAt().orElseThrow()));
        }
        return where.isEmpty() ? Optional.empty() : Optional.of(new Question(creation, where));
    }

    /** The entry that has a value that only one may have. */
    Optional<EntryKey> holder(ModelBinding model, String field, Value value) {
        ObjectNode where = Json.object();
        where.set(field, Scalars.plain(value));
        Creation asking = new Creation(model, Entry.of(new EntryKey(model.name(), field), Map.of()));
        Map<EntryKey, List<EntryKey>> keys = new HashMap<>();
        ask(List.of(new Question(asking, where)), keys);
        return keys.getOrDefault(asking.entry().key(), List.of()).stream().findFirst();
    }

    private Found judge(Creation creation, Candidates candidates, Predicate<String> isKnown) {
        List<EntryKey> keys = candidates.keys().getOrDefault(creation.entry().key(), List.of());
        Optional<String> unique = creation.uniqueField();
        if (unique.isPresent()) {
            return byUniqueField(creation, unique.get(), keys, candidates, isKnown);
        }
        return creation.hasTime()
                ? byTime(creation, keys, candidates, isKnown)
                : new Found.Unclear("it has neither a unique field nor a time of creation to look for");
    }

    private Found byUniqueField(
            Creation creation, String field, List<EntryKey> keys, Candidates candidates, Predicate<String> isKnown) {
        if (keys.isEmpty()) {
            return new Found.None();
        }
        EntryKey holder = keys.get(0);
        boolean anothers = isAnothers(holder, creation.entry().key()) || isKnown.test(holder.id());
        return Optional.ofNullable(candidates.entries().get(holder))
                .filter(found -> !anothers && isLike(creation.model(), found, creation.entry()))
                .<Found>map(Found.One::new)
                .orElseGet(() -> new Found.Taken(field, holder));
    }

    private Found byTime(Creation creation, List<EntryKey> keys, Candidates candidates, Predicate<String> isKnown) {
        List<EntryKey> unknown = keys.stream()
                .filter(key -> !isAnothers(key, creation.entry().key()) && !isKnown.test(key.id()))
                .toList();
        List<Entry> like = new ArrayList<>();
        for (EntryKey key : unknown) {
            Optional.ofNullable(candidates.entries().get(key))
                    .filter(each -> isLike(creation.model(), each, creation.entry()))
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

    private void ask(List<Question> questions, Map<EntryKey, List<EntryKey>> keys) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        ObjectNode variables = Json.object();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            ModelBinding model = question.creation().model();
            parameters.append("$w").append(i).append(':').append(model.name()).append("WhereInput,");
            lists.append("l").append(i).append(':').append(model.listQuery());
            lists.append("(where:$w").append(i).append(",first:" + MOST + ",stage:DRAFT,locales:[");
            lists.append(String.join(",", locales)).append("]){id} ");
            variables.set("w" + i, question.where());
        }
        HygraphAnswer answer =
                client.read("query Find(" + parameters + "){" + lists + "}", variables, questions.size());
        for (int i = 0; i < questions.size(); i++) {
            Creation creation = questions.get(i).creation();
            if (!answer.value("l" + i).isArray()) {
                throw client.errors()
                        .broken("it does not tell whether an entry of model '"
                                + creation.model().name() + "' was created: " + answer.reasons());
            }
            List<EntryKey> found = new ArrayList<>();
            for (JsonNode each : answer.value("l" + i).values()) {
                found.add(new EntryKey(creation.model().name(), each.path("id").asString("")));
            }
            keys.put(creation.entry().key(), found);
        }
    }
}
