package io.stagesync.compare;

import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Versions;
import java.util.LinkedHashSet;
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

    /**
     * @param model the fields that both stages have
     * @param sameBytes tells whether two files, the source's first, hold the same bytes; files that cannot be read
     *     count as the same
     * @param isPublished whether the public sees an entry of the source
     */
    public EntryComparison(
            ContentModel model, BiPredicate<AssetFile, AssetFile> sameBytes, Predicate<EntryKey> isPublished) {
        this.model = model;
        this.sameBytes = sameBytes;
        this.isPublished = isPublished;
    }

    /** An entry that the destination lacks. */
    public Difference created(Entry should) {
        return new Difference.Created(should, publication(should, Optional.empty()));
    }

    /** What is different, or nothing where the two are the same content. */
    public Optional<Difference> compare(Entry should, Entry is) {
        Publication publication = publication(should, is.published());
        Set<String> fields = new LinkedHashSet<>(differences(publication.draft(), is));
        boolean same = fields.isEmpty() && publication.step() == Publication.Step.NOTHING;
        return same ? Optional.empty() : Optional.of(new Difference.Updated(is, should, fields, publication));
    }

    private Publication publication(Entry should, Optional<Entry> isVersion) {
        Entry draft = should.draft();
        if (should.published().isEmpty()) {
            return isVersion.isEmpty()
                    ? Publication.unchanged(draft)
                    : new Publication(Publication.Step.UNPUBLISH, draft, Set.of());
        }
        Entry version = should.published().get();
        Set<String> fields = isVersion
                .map(there -> differences(version, there))
                .orElseGet(() -> new LinkedHashSet<>(version.fields().keySet()));
        if (isVersion.isPresent() && fields.isEmpty()) {
            return Publication.unchanged(draft);
        }
        Entry needed = Versions.isOfDraft(model, draft, version, isPublished)
                ? draft
                : Versions.beforePublishing(draft, version);
        return new Publication(Publication.Step.PUBLISH, needed, fields);
    }

    private Set<String> differences(Entry should, Entry is) {
        Set<String> fields = new LinkedHashSet<>(CanonicalForm.differences(model, is, should));
        should.files().forEach((locale, file) -> {
            AssetFile there = is.files().getOrDefault(locale, is.files().get(""));
            if (there != null && !sameBytes.test(file, there)) {
                fields.add(AssetFile.bytesOf(locale));
            }
        });
        return fields;
    }
}
