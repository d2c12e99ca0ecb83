package io.stagesync.compare;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Works out what an entry was before a run, from the images of its changes, and whether it still is what the run made of
 * it. Only what was written counts; a change whose answer was lost or that was written in part may be done or not.
 */
public final class Reversal {
    /** What taking back a run means for one entry. */
    public sealed interface Finding {
        /** Nothing of it was written, or it is as it was already. */
        record Nothing() implements Finding {}

        /** It should exist, and does not any more. */
        record Gone() implements Finding {}

        /** Someone changed it since. */
        record Edited(Set<String> what) implements Finding {}

        /** The run created it. */
        record Remove() implements Finding {}

        /** It was this. */
        record Restore(Entry earlier) implements Finding {}
    }

    private final ContentModel model;
    private final BiPredicate<AssetFile, AssetFile> sameBytes;
    private final Predicate<EntryKey> isThere;

    /**
     * @param model with all fields that the stage has
     * @param sameBytes tells whether two files, the first as it was written and the second as it is, hold the same
     * @param isThere whether an entry exists now
     */
    public Reversal(ContentModel model, BiPredicate<AssetFile, AssetFile> sameBytes, Predicate<EntryKey> isThere) {
        this.model = model;
        this.sameBytes = sameBytes;
        this.isThere = isThere;
    }

    /**
     * What the changes of one entry leave to take back.
     *
     * @param changes all of them, in plan order
     * @param current what the stage holds now
     */
    public Finding of(List<ChangeRecord> changes, Optional<Entry> current) {
        List<ChangeRecord> tried =
                changes.stream().filter(Reversal::mayBeWritten).toList();
        if (tried.isEmpty()) {
            return new Finding.Nothing();
        }
        ChangeRecord first = tried.get(0);
        return switch (first.change().action()) {
            case DELETE ->
                current.isEmpty()
                        ? new Finding.Restore(first.change().before().orElseThrow())
                        : ofRecreated(first, current.get());
            case CREATE -> current.isEmpty() ? new Finding.Nothing() : new Traces(tried, current.get()).ofCreated();
            case UPDATE, PUBLISH, UNPUBLISH ->
                current.isEmpty() ? new Finding.Gone() : new Traces(tried, current.get()).ofUpdated();
        };
    }

    private static boolean mayBeWritten(ChangeRecord each) {
        return each.outcome()
                .filter(outcome -> outcome instanceof Outcome.Written
                        || outcome instanceof Outcome.Partial
                        || outcome instanceof Outcome.Unknown)
                .isPresent();
    }

    private Finding ofRecreated(ChangeRecord deletion, Entry current) {
        Set<String> different =
                CanonicalForm.differences(model, deletion.change().before().orElseThrow(), current);
        return isWritten(deletion) && !different.isEmpty()
                ? new Finding.Edited(Set.of("it, which exists again"))
                : new Finding.Nothing();
    }

    private static boolean isWritten(ChangeRecord each) {
        return each.outcome().filter(Outcome::isWritten).isPresent();
    }

    /** What the changes of one entry did to its parts: what each was first, and what it was last made. */
    private final class Traces {
        private final Entry current;
        private final Optional<Entry> firstImage;
        private final Map<String, Optional<Value>> earlier = new LinkedHashMap<>();
        private final Map<String, Set<Optional<Value>>> possible = new LinkedHashMap<>();
        private final Map<String, Optional<AssetFile>> earlierFiles = new LinkedHashMap<>();
        private final Map<String, AssetFile> laterFiles = new LinkedHashMap<>();
        private Optional<Entry> earlierVersion = Optional.empty();
        private Set<Optional<Entry>> possibleVersions = Set.of();

        Traces(List<ChangeRecord> tried, Entry current) {
            this.current = current;
            Change first = tried.get(0).change();
            this.firstImage = first.action() == Action.PUBLISH ? current.published() : first.before();
            for (ChangeRecord each : tried) {
                Change change = each.change();
                if (change.action() == Action.PUBLISH || change.action() == Action.UNPUBLISH) {
                    addVersion(each);
                } else {
                    change.fields().forEach(name -> addField(each, name));
                }
            }
        }

        private void addField(ChangeRecord each, String name) {
            Change change = each.change();
            if (name.startsWith(AssetFile.BYTES)) {
                String locale = name.substring(AssetFile.BYTES.length()).strip();
                earlierFiles.putIfAbsent(locale, firstFile(change, locale));
                Optional.ofNullable(change.target().files().get(locale))
                        .ifPresent(file -> laterFiles.put(locale, file));
                return;
            }
            Field field = model.field(name).orElse(null);
            if (field == null) {
                return;
            }
            Optional<Value> before = CanonicalForm.of(field, change.before().flatMap(entry -> entry.value(name)));
            Optional<Value> after = CanonicalForm.of(field, change.target().value(name));
            earlier.putIfAbsent(name, change.before().flatMap(entry -> entry.value(name)));
            Set<Optional<Value>> values = new LinkedHashSet<>();
            values.add(after);
            if (!isWritten(each)) {
                values.add(before);
                values.addAll(possible.getOrDefault(name, Set.of()));
            }
            possible.put(name, values);
        }

        /**
         * A draft that goes on top of a version does not tell what was before both. A change that led to that version does;
         * and where there was none, the version was published from what was there.
         */
        private Optional<AssetFile> firstFile(Change change, String locale) {
            return change.before()
                    .map(entry -> entry.files().get(locale))
                    .or(() -> firstImage.map(entry -> entry.files().get(locale)));
        }

        private void addVersion(ChangeRecord each) {
            Optional<Entry> before = each.change().before().flatMap(Entry::published);
            Set<Optional<Entry>> versions = new LinkedHashSet<>();
            versions.add(each.change().after().flatMap(Entry::published));
            if (!isWritten(each)) {
                versions.add(before);
            }
            if (possibleVersions.isEmpty()) {
                earlierVersion = before;
            }
            possibleVersions = versions;
        }

        Finding ofCreated() {
            Set<String> edited = edited();
            for (Field field : model.fields()) {
                boolean untouched = !earlier.containsKey(field.name());
                if (untouched
                        && CanonicalForm.of(field, current.value(field.name())).isPresent()) {
                    edited.add(field.name());
                }
            }
            if (possibleVersions.isEmpty() && current.published().isPresent()) {
                edited.add("what is published");
            }
            return edited.isEmpty() ? new Finding.Remove() : new Finding.Edited(edited);
        }

        Finding ofUpdated() {
            Set<String> edited = edited();
            return edited.isEmpty() ? new Finding.Restore(restored()) : new Finding.Edited(edited);
        }

        private Set<String> edited() {
            Set<String> edited = new LinkedHashSet<>();
            for (Field field : model.fields()) {
                Optional<Value> value = CanonicalForm.of(field, current.value(field.name()));
                if (possible.containsKey(field.name()) && !isExpected(field, value)) {
                    edited.add(field.name());
                }
            }
            laterFiles.forEach((locale, file) -> {
                Optional<AssetFile> there = Optional.ofNullable(current.files().get(locale));
                boolean untouched = there.map(AssetFile::handle)
                        .equals(earlierFiles
                                .getOrDefault(locale, Optional.empty())
                                .map(AssetFile::handle));
                if (!untouched && (there.isEmpty() || !sameBytes.test(file, there.get()))) {
                    edited.add("its file");
                }
            });
            if (!possibleVersions.isEmpty() && possibleVersions.stream().noneMatch(this::isPublished)) {
                edited.add("what is published");
            }
            return edited;
        }

        /** What was there before the run is fine too: then there is nothing to restore. */
        private boolean isExpected(Field field, Optional<Value> value) {
            Set<Optional<Value>> values = possible.getOrDefault(field.name(), Set.of());
            if (values.contains(value)
                    || value.equals(CanonicalForm.of(field, earlier.getOrDefault(field.name(), Optional.empty())))) {
                return true;
            }
            // Links go by themselves when their targets do; that is no edit.
            return field.holdsReferences()
                    && values.stream()
                            .anyMatch(each -> withoutMissing(field, each).equals(value));
        }

        private Optional<Value> withoutMissing(Field field, Optional<Value> value) {
            return CanonicalForm.of(
                    field, value.flatMap(links -> References.without(links, target -> !isThere.test(target))));
        }

        /** Links come and go in a published version as their targets are published; that is no edit by someone else. */
        private boolean isPublished(Optional<Entry> version) {
            if (version.isEmpty() || current.published().isEmpty()) {
                return version.isPresent() == current.published().isPresent();
            }
            ContentModel written = model.only(version.get().fields().keySet());
            Set<String> moved = Versions.differences(
                    written, version.get(), current.published().get());
            moved.removeIf(
                    name -> model.field(name).filter(Field::holdsReferences).isPresent());
            return moved.isEmpty();
        }

        private Entry restored() {
            Map<String, Value> fields = new LinkedHashMap<>(current.fields());
            earlier.forEach(
                    (name, value) -> value.ifPresentOrElse(was -> fields.put(name, was), () -> fields.remove(name)));
            Map<String, AssetFile> files = new TreeMap<>(current.files());
            earlierFiles.forEach(
                    (locale, file) -> file.ifPresentOrElse(was -> files.put(locale, was), () -> files.remove(locale)));
            Entry draft = current.withFields(fields).withFiles(files);
            return possibleVersions.isEmpty() ? draft : draft.withPublished(earlierVersion);
        }
    }
}
