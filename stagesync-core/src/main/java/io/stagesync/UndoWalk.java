package io.stagesync;

import io.stagesync.compare.FileComparison;
import io.stagesync.compare.Reversal;
import io.stagesync.connector.Source;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Scratch;
import io.stagesync.journal.Side;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.model.References;
import io.stagesync.read.EntryReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds out what the entries that a run wrote were before it. Then the way is that of every plan: what they should be is
 * what they were, what they are is what the destination holds, and the difference is planned.
 */
final class UndoWalk {
    private static final int PAGE = 200;

    private final Source destination;
    private final RunFile undone;
    private final RunFile run;
    private final Scratch scratch;
    private final Engine engine;
    private final Progress progress;
    private final FileComparison written;

    /**
     * @param origin where the files came from that the run wrote
     * @param destination under the source's keys
     */
    UndoWalk(
            Source origin,
            Source destination,
            RunFile undone,
            RunFile run,
            Scratch scratch,
            Engine engine,
            Progress progress) {
        this.destination = destination;
        this.undone = undone;
        this.run = run;
        this.scratch = scratch;
        this.engine = engine;
        this.progress = progress;
        this.written = new FileComparison(origin, destination);
    }

    /** Puts what should be and what is into the scratch, and what cannot be taken back into the plan. */
    void read() {
        progress.begin(Progress.Step.READ_DESTINATION, -1);
        List<ContentModel> models = destination.schema().models();
        models.forEach(this::readHolders);
        models.forEach(this::read);
        models.forEach(this::readTargets);
        progress.end(Progress.Step.READ_DESTINATION);
    }

    /**
     * A version that is published again may take an exclusive link for that moment from an entry that the run did not write.
     * Which one has it can only be told when all are known, so that it can be given back.
     */
    private void readHolders(ContentModel model) {
        Set<String> exclusive = model.fields().stream()
                .filter(Field::exclusive)
                .map(Field::name)
                .collect(Collectors.toSet());
        boolean published = undone.tallies().stream()
                .anyMatch(tally ->
                        tally.pass() == Pass.PUBLICATION && tally.model().equals(model.name()));
        if (exclusive.isEmpty() || !published) {
            return;
        }
        ContentModel links = model.only(exclusive);
        new EntryReader(destination, engine::aside).readAll(links, page -> {
            List<Entry> others = page.entries().stream()
                    .filter(entry -> !undone.changes(entry.key()))
                    .toList();
            scratch.put(Side.IS, links, others);
            scratch.put(Side.SHOULD, links, others);
        });
    }

    private void read(ContentModel model) {
        Reversal reversal = new Reversal(model, written, this::isThere);
        List<EntryKey> page = undone.triedEntries(model.name(), "", PAGE);
        while (!page.isEmpty()) {
            Map<EntryKey, Entry> found = find(model, page);
            for (EntryKey key : page) {
                Optional<Entry> current = Optional.ofNullable(found.get(key));
                take(model, key, current, reversal.of(undone.changesOf(key), current));
            }
            progress.advance(Progress.Step.READ_DESTINATION, page.size());
            page = undone.triedEntries(model.name(), page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void take(ContentModel model, EntryKey key, Optional<Entry> current, Reversal.Finding finding) {
        if (finding instanceof Reversal.Finding.Restore restore) {
            restorable(model, restore.earlier(), current).ifPresent(entry -> {
                scratch.put(Side.SHOULD, model, List.of(entry));
                current.ifPresent(is -> scratch.put(Side.IS, model, List.of(is)));
            });
        } else if (finding instanceof Reversal.Finding.Remove) {
            scratch.put(Side.IS, model, List.of(current.orElseThrow()));
        } else if (finding instanceof Reversal.Finding.Edited edited) {
            keep(
                    key,
                    "someone changed " + String.join(", ", edited.what()) + " at the destination after run "
                            + undone.header().id() + " wrote it",
                    "It is left as it is. Look at both versions (stagesync show "
                            + undone.header().id() + ") and change it by hand.");
        } else if (finding instanceof Reversal.Finding.Gone) {
            keep(
                    key,
                    "it no longer exists at the destination",
                    "Nothing is restored of it. What run " + undone.header().id() + " replaced stands in its file.");
        }
    }

    private void keep(EntryKey key, String message, String advice) {
        run.addProblem(new Problem(
                Severity.WARNING, Code.CHANGED_SINCE, Optional.of(key), key.toString(), message, advice, 1));
    }

    /** Without the files that are no longer where they were; empty where an asset cannot be without. */
    private Optional<Entry> restorable(ContentModel model, Entry earlier, Optional<Entry> current) {
        if (!model.isAsset()) {
            return Optional.of(earlier);
        }
        Map<String, AssetFile> files = new TreeMap<>(earlier.files());
        Map<String, AssetFile> there = current.map(Entry::files).orElse(Map.of());
        boolean complete = true;
        for (Map.Entry<String, AssetFile> each : earlier.files().entrySet()) {
            String locale = each.getKey();
            AssetFile file = each.getValue();
            if (file.equals(there.get(locale)) || destination.fingerprint(file).isPresent()) {
                continue;
            }
            complete = false;
            run.addProblem(new Problem(
                    Severity.WARNING,
                    Code.UNREADABLE_FILE,
                    Optional.of(earlier.key()),
                    earlier.key().toString(),
                    "its former file can no longer be read from " + file.url(),
                    current.isPresent()
                            ? "The file stays as it is; everything else is restored. Upload the former one by hand."
                            : "The asset cannot be made again, nor linked. Upload it by hand.",
                    1));
            Optional.ofNullable(there.get(locale))
                    .ifPresentOrElse(kept -> files.put(locale, kept), () -> files.remove(locale));
        }
        return complete || current.isPresent() ? Optional.of(earlier.withFiles(files)) : Optional.empty();
    }

    /** What restored entries link to and the run did not write is on both sides as it is: nothing of it is planned. */
    private void readTargets(ContentModel model) {
        engine.pair(scratch, model.name(), Engine.Which.ALL, pairs -> {
            Map<String, Set<String>> unknown = new LinkedHashMap<>();
            pairs.forEach(pair -> {
                Entry entry = pair.should().orElseThrow();
                List<EntryKey> targets = new ArrayList<>(References.of(model, entry));
                entry.published().ifPresent(version -> targets.addAll(References.of(model, version)));
                targets.stream()
                        .filter(target -> !scratch.willExist(target))
                        .forEach(target -> unknown.computeIfAbsent(target.model(), name -> new LinkedHashSet<>())
                                .add(target.id()));
            });
            unknown.forEach((name, ids) -> destination.schema().model(name).ifPresent(target -> {
                ContentModel bare = target.withFields(List.of());
                List<Entry> found = destination.find(bare, ids);
                scratch.put(Side.IS, bare, found);
                scratch.put(Side.SHOULD, bare, found);
            }));
        });
    }

    private Map<EntryKey, Entry> find(ContentModel model, List<EntryKey> keys) {
        Map<EntryKey, Entry> found = new HashMap<>();
        destination
                .find(model, keys.stream().map(EntryKey::id).toList())
                .forEach(entry -> found.put(entry.key(), entry));
        return found;
    }

    private boolean isThere(EntryKey key) {
        return destination
                .schema()
                .model(key.model())
                .filter(model -> !destination
                        .find(model.withFields(List.of()), List.of(key.id()))
                        .isEmpty())
                .isPresent();
    }
}
