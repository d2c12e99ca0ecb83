package io.stagesync;

import io.stagesync.compare.SchemaComparison;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.journal.Scratch;
import io.stagesync.journal.Side;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.model.UsageException;
import io.stagesync.read.EntryReader;
import io.stagesync.transform.Transformation;
import io.stagesync.transform.TransformationChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads both sides of every model into the scratch, the source's entries through their transformations. */
final class SideReading {
    private static final int PARALLEL_MODELS = 4;

    private final Source source;
    private final Destination destination;
    private final SyncSpec spec;
    private final Scratch scratch;
    private final Engine engine;
    private final Progress progress;
    private final Map<String, Map<String, Long>> lostValues = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<EntryKey> read = ConcurrentHashMap.newKeySet();
    private boolean complete = true;

    SideReading(
            Source source, Destination destination, SyncSpec spec, Scratch scratch, Engine engine, Progress progress) {
        this.source = source;
        this.destination = destination;
        this.spec = spec;
        this.scratch = scratch;
        this.engine = engine;
        this.progress = progress;
    }

    void read(Map<ContentModel, SchemaComparison> models) {
        progress.begin(Progress.Step.READ_SOURCE, -1);
        progress.begin(Progress.Step.READ_DESTINATION, -1);
        List<Runnable> reads = new ArrayList<>();
        models.forEach((model, comparison) -> {
            reads.add(() -> readSource(model, comparison));
            comparison.common().ifPresent(common -> reads.add(() -> readDestination(common)));
        });
        engine.forEach(reads.iterator(), PARALLEL_MODELS, Runnable::run);
        checkSelected();
        models.values().forEach(this::addFindings);
        progress.end(Progress.Step.READ_SOURCE);
        progress.end(Progress.Step.READ_DESTINATION);
    }

    private void readSource(ContentModel model, SchemaComparison comparison) {
        List<Transformation> steps = spec.transformations().getOrDefault(model.name(), List.of());
        TransformationChain chain = new TransformationChain(steps);
        read(source, model, page -> {
            List<Entry> fitting = new ArrayList<>();
            for (Entry entry : page.entries()) {
                if (spec.entries().contains(entry.key())) {
                    read.add(entry.key());
                }
                transform(chain, entry, comparison).ifPresentOrElse(fitting::add, () -> scratch.withhold(entry.key()));
            }
            comparison.common().ifPresent(common -> scratch.put(Side.SHOULD, common, fitting));
            scratch.pairing().putFiles(fitting);
            remember(page.problems());
            progress.advance(Progress.Step.READ_SOURCE, page.entries().size());
        });
    }

    private Optional<Entry> transform(TransformationChain chain, Entry entry, SchemaComparison comparison) {
        Optional<Entry> transformed;
        try {
            transformed = chain.apply(entry);
        } catch (RuntimeException e) {
            remember(List.of(new Problem(
                    Severity.WARNING,
                    Code.TRANSFORMATION_FAILED,
                    Optional.of(entry.key()),
                    entry.key().toString(),
                    "its transformation failed: " + e,
                    "The entry is left out. Correct the transformation of "
                            + entry.key().model() + ".",
                    1)));
            return Optional.empty();
        }
        transformed.ifPresent(result -> countLost(comparison, result));
        Set<String> kept = comparison
                .common()
                .map(common ->
                        common.fields().stream().map(field -> field.name()).collect(Collectors.toSet()))
                .orElse(Set.of());
        return transformed.map(result -> sameKey(entry.key(), result).only(kept));
    }

    private static Entry sameKey(EntryKey key, Entry entry) {
        return entry.key().equals(key)
                ? entry
                : new Entry(
                        key, entry.fields(), entry.published(), entry.createdAt(), entry.updatedAt(), entry.files());
    }

    private synchronized void countLost(SchemaComparison comparison, Entry entry) {
        Map<String, Long> counts = lostValues.computeIfAbsent(comparison.model().name(), name -> new HashMap<>());
        counts.merge("", 1L, Long::sum);
        for (String field : comparison.lost()) {
            boolean published =
                    entry.published().flatMap(version -> version.value(field)).isPresent();
            if (published || entry.value(field).isPresent()) {
                counts.merge(field, 1L, Long::sum);
            }
        }
    }

    private synchronized void remember(List<Problem> found) {
        problems.addAll(found);
        complete &= found.isEmpty();
    }

    private void readDestination(ContentModel common) {
        boolean ownIds = !destination.capabilities().can(Ability.KEEP_IDS);
        ContentModel whole = destination.schema().model(common.name()).orElseThrow();
        read(destination, whole, page -> {
            if (ownIds) {
                scratch.pairing().put(common, page.entries());
            } else {
                scratch.put(Side.IS, common, page.entries());
            }
            synchronized (this) {
                problems.addAll(page.problems());
            }
            progress.advance(Progress.Step.READ_DESTINATION, page.entries().size());
        });
    }

    private void read(Source stage, ContentModel model, Consumer<Page> taker) {
        EntryReader reader = new EntryReader(stage, engine::aside);
        // Where the destination has its own ids, which of its entries are meant is only known when all were read.
        boolean foreignIds = stage == destination && !destination.capabilities().can(Ability.KEEP_IDS);
        if (spec.entries().isEmpty() || foreignIds) {
            reader.readAll(model, taker);
            return;
        }
        Set<String> ids = spec.entries().stream()
                .filter(key -> key.model().equals(model.name()))
                .map(EntryKey::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        reader.readNamed(model, ids, taker);
    }

    /** A name that was mistyped must not look like an entry that has nothing to do. */
    private void checkSelected() {
        List<String> missing = spec.entries().stream()
                .filter(key -> !read.contains(key))
                .map(EntryKey::toString)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "Cannot plan: " + String.join(", ", missing) + (missing.size() == 1 ? " is" : " are")
                            + " not at the source '" + source.stage() + "'. Check the model and the id.");
        }
    }

    /** The drift of a model's schema with the number of entries it touches; what touches none is still worth a word. */
    private void addFindings(SchemaComparison comparison) {
        String name = comparison.model().name();
        Map<String, Long> counts = lostValues.getOrDefault(name, Map.of());
        for (Problem finding : comparison.findings()) {
            boolean wholeModel = finding.code() == Code.MODEL_MISSING || finding.code() == Code.FIELD_REQUIRED;
            String field = wholeModel ? "" : finding.subject().substring(name.length() + 1);
            problems.add(new Problem(
                    finding.severity(),
                    finding.code(),
                    finding.entry(),
                    finding.subject(),
                    finding.message(),
                    finding.advice(),
                    counts.getOrDefault(field, 0L)));
        }
    }

    /** Everything that was found on the way, in no particular order but the same for the same content. */
    List<Problem> problems() {
        return problems.stream()
                .sorted((a, b) -> a.subject().compareTo(b.subject()))
                .toList();
    }

    /** Whether every entry of the source was read and transformed. */
    boolean complete() {
        return complete;
    }
}
