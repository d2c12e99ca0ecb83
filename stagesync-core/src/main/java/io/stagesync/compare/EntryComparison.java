package io.stagesync.compare;

import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Compares the two sides of entries of one model, field by field in canonical form, files by their bytes, the draft and
 * the published version each by itself.
 */
public final class EntryComparison {
    private final ContentModel model;
    private final BiPredicate<AssetFile, AssetFile> sameBytes;
    private final Predicate<EntryKey> isPublished;
    private final Predicate<EntryKey> isPublishedThere;

    /**
     * @param model the fields that both stages have
     * @param sameBytes tells whether two files, the source's first, hold the same bytes; files that cannot be read
     *     count as the same
     * @param isPublished whether the public sees an entry of the source
     * @param isPublishedThere likewise of the destination, under the source's key
     */
    public EntryComparison(
            ContentModel model,
            BiPredicate<AssetFile, AssetFile> sameBytes,
            Predicate<EntryKey> isPublished,
            Predicate<EntryKey> isPublishedThere) {
        this.model = model;
        this.sameBytes = sameBytes;
        this.isPublished = isPublished;
        this.isPublishedThere = isPublishedThere;
    }

    /** An entry that the destination lacks. */
    public Difference created(Entry should) {
        return new Difference.Created(should, publication(should, Entry.of(should.key(), Map.of())));
    }

    /** What is different, or nothing where the two are the same content. */
    public Optional<Difference> compare(Entry source, Entry is) {
        Entry should = source.withFilesNamedAsIn(is)
                .withPublished(source.published()
                        .map(version ->
                                is.published().map(version::withFilesNamedAsIn).orElse(version)));
        Publication publication = publication(should, is);
        Set<String> fields = differences(publication.draft(), is);
        boolean same = fields.isEmpty() && publication.step() == Publication.Step.NOTHING;
        return same ? Optional.empty() : Optional.of(new Difference.Updated(is, should, fields, publication));
    }

    /**
     * The destination's published version as it will show when what it links to is published or not as at the source: one
     * that was published from the draft as it is holds links that are hidden yet. Of another one it cannot be known; there
     * every link of the draft that may be hidden in it is taken to be, which at worst publishes it once too often.
     */
    private Entry toCome(Entry draft, Entry version) {
        if (!Versions.isOfDraft(model, draft, version, isPublishedThere)) {
            return withHidden(draft, version);
        }
        Entry whole = Versions.restricted(draft, Versions.locales(version)).withFiles(version.files());
        Set<EntryKey> hidden = new LinkedHashSet<>(References.of(model, whole));
        hidden.removeIf(isPublished);
        return hidden.isEmpty() ? whole : References.without(model, whole, hidden);
    }

    private Entry withHidden(Entry draft, Entry version) {
        Entry result = version;
        for (Field field : model.fields()) {
            if (!field.isReference()) {
                continue;
            }
            ContentModel justThis = model.withFields(List.of(field));
            Set<EntryKey> hidden = new LinkedHashSet<>(References.of(justThis, draft));
            hidden.removeIf(target -> isPublishedThere.test(target) || !isPublished.test(target));
            Set<EntryKey> shown = new LinkedHashSet<>(References.of(justThis, version));
            if (!hidden.isEmpty() && !shown.containsAll(hidden)) {
                shown.addAll(hidden);
                List<Value> links =
                        shown.stream().<Value>map(Value.Reference::new).toList();
                result = result.with(field.name(), field.list() ? Value.of(links) : links.get(0));
            }
        }
        return result;
    }

    private Publication publication(Entry should, Entry is) {
        Entry draft = should.draft();
        if (should.published().isEmpty()) {
            return is.published().isEmpty()
                    ? Publication.unchanged(draft)
                    : new Publication(Publication.Step.UNPUBLISH, draft, Set.of());
        }
        Entry version = should.published().get();
        Set<String> fields = new LinkedHashSet<>();
        if (is.published().isPresent()) {
            Entry there = is.published().get();
            fields.addAll(differences(version, there));
            fields.addAll(differences(version, toCome(is.draft(), there)));
            if (fields.isEmpty()) {
                return Publication.unchanged(draft);
            }
        } else {
            fields.addAll(version.fields().keySet());
        }
        // A link that the public cannot see is not published with the entry: later it would come to light by itself.
        Entry needed = Versions.isDraft(model, draft, version) ? draft : Versions.beforePublishing(draft, version);
        return new Publication(Publication.Step.PUBLISH, needed, fields);
    }

    private Set<String> differences(Entry should, Entry is) {
        Set<String> fields = new LinkedHashSet<>(CanonicalForm.differences(model, is, should));
        should.files().forEach((locale, file) -> {
            if (is.file(locale).filter(there -> !sameBytes.test(file, there)).isPresent()) {
                fields.add(AssetFile.bytesOf(locale));
            }
        });
        return fields;
    }
}
