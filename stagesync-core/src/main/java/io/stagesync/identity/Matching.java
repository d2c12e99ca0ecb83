package io.stagesync.identity;

import io.stagesync.connector.Source;
import io.stagesync.journal.Identities;
import io.stagesync.journal.Pairing;
import io.stagesync.journal.Scratch;
import io.stagesync.journal.Side;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.model.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Works out which entry of the destination is which of the source: by the identity map, the same id, a natural key, for
 * assets the file; what is left is new on its side. Ambiguity is never guessed away.
 */
public final class Matching {
    private static final List<String> KEY_NAMES = List.of("slug", "code", "key", "name", "title");

    private final Pairing pairing;
    private final Identities identities;
    private final Map<String, String> naturalKeys;
    private final boolean assumeNew;

    /**
     * @param naturalKeys by model, the unique field that is configured as its key
     * @param assumeNew whether entries that cannot be matched are new
     */
    public Matching(Pairing pairing, Identities identities, Map<String, String> naturalKeys, boolean assumeNew) {
        this.pairing = pairing;
        this.identities = identities;
        this.naturalKeys = naturalKeys;
        this.assumeNew = assumeNew;
    }

    /**
     * Pairs the entries of every model, and records the pairs.
     *
     * @param models what both stages have, as read
     * @return what could not be matched
     */
    public List<Problem> match(List<ContentModel> models, Source source, Source destination) {
        List<Problem> problems = new ArrayList<>();
        for (ContentModel model : models) {
            pairing.forEachRaw(model.name(), page -> pairing.pairAll(model.name(), knownSources(page)));
            pairing.pairSameIds(model.name());
            List<String> keys = keys(model);
            keys.forEach(field -> pairing.pairByField(model.name(), field));
            if (model.isAsset()) {
                pairing.pairByHandle(model.name());
                pairByBytes(model, source, destination);
            }
            if (!model.isAsset()) {
                unmatched(model, keys).ifPresent(problems::add);
            }
            identities.recordAll(model.name(), pairing.differentIds(model.name()));
        }
        return problems;
    }

    private Map<String, String> knownSources(List<Entry> destination) {
        Map<String, String> sourceIds = new LinkedHashMap<>();
        destination.forEach(entry -> identities
                .sourceKey(entry.key())
                .ifPresent(key -> sourceIds.put(entry.key().id(), key.id())));
        return sourceIds;
    }

    /** The model's unique fields, the best key first. */
    private List<String> keys(ContentModel model) {
        String configured = naturalKeys.get(model.name());
        if (configured != null) {
            return List.of(configured);
        }
        return model.fields().stream()
                .filter(field -> field.unique() && !field.localized())
                .map(Field::name)
                .sorted(Comparator.comparing(
                        name -> KEY_NAMES.contains(name) ? KEY_NAMES.indexOf(name) : KEY_NAMES.size()))
                .toList();
    }

    /** Assets that look the same are the same when their bytes are; each is paired once. */
    private void pairByBytes(ContentModel model, Source source, Source destination) {
        List<Pairing.Candidate> candidates = pairing.lookAlikes(model.name());
        Map<String, Optional<Fingerprint>> here = fingerprints(
                model,
                destination,
                candidates.stream().map(Pairing.Candidate::destinationId).toList());
        Map<String, Optional<Fingerprint>> there = fingerprints(
                model,
                source,
                candidates.stream().map(Pairing.Candidate::sourceId).toList());
        Set<String> taken = new HashSet<>();
        for (Pairing.Candidate each : candidates) {
            Optional<Fingerprint> mine = here.getOrDefault(each.destinationId(), Optional.empty());
            boolean same = mine.isPresent() && mine.equals(there.get(each.sourceId()));
            if (same && !taken.contains("s" + each.sourceId()) && !taken.contains("d" + each.destinationId())) {
                taken.add("s" + each.sourceId());
                taken.add("d" + each.destinationId());
                pairing.pair(new EntryKey(model.name(), each.destinationId()), each.sourceId());
            }
        }
    }

    private static Map<String, Optional<Fingerprint>> fingerprints(ContentModel model, Source stage, List<String> ids) {
        Map<String, Optional<Fingerprint>> prints = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Entry asset : stage.find(model.withFields(List.of()), new LinkedHashSet<>(ids))) {
                prints.put(asset.key().id(), asset.file().flatMap(stage::fingerprint));
            }
        }
        return prints;
    }

    private Optional<Problem> unmatched(ContentModel model, List<String> keys) {
        long here = pairing.unpaired(Side.IS, model.name());
        long there = pairing.unpaired(Side.SHOULD, model.name());
        if (here == 0 || there == 0 || identities.knows(model.name())) {
            return Optional.empty();
        }
        String why =
                keys.isEmpty() ? "the model has no unique field" : "they have no value in " + String.join(" or ", keys);
        return Optional.of(new Problem(
                assumeNew ? Severity.WARNING : Severity.BLOCKER,
                Code.UNMATCHED,
                Optional.empty(),
                model.name(),
                there + " of the source and " + here + " of the destination cannot be told to be the same or not: "
                        + why + ", and nothing is known of an earlier run",
                assumeNew
                        ? "They are taken for new, as was asked."
                        : "If an earlier run made them, restore .stagesync/state.db. If they are new, plan again with"
                                + " --assume-new. Or set models." + model.name()
                                + ".key to a field that no two entries share.",
                there));
    }

    /** Puts the destination's entries into the scratch under the source's keys, with every reference translated. */
    public void translate(List<ContentModel> models, Scratch scratch) {
        for (ContentModel model : models) {
            pairing.forEachRaw(model.name(), page -> {
                UnaryOperator<EntryKey> names = KnownNames.of(this::sourceKey);
                scratch.put(
                        Side.IS,
                        model,
                        page.stream()
                                .map(entry -> References.renamed(entry, names))
                                .toList());
            });
        }
    }

    private EntryKey sourceKey(EntryKey destination) {
        return pairing.sourceId(destination)
                .map(id -> new EntryKey(destination.model(), id))
                .or(() -> identities.sourceKey(destination))
                .orElse(destination);
    }
}
