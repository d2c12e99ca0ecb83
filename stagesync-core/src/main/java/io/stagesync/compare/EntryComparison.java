package io.stagesync.compare;

import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Compares the two sides of entries of one model, field by field in canonical form, files by their bytes. */
public final class EntryComparison {
    private final ContentModel model;
    private final BiPredicate<AssetFile, AssetFile> sameBytes;

    /**
     * @param model the fields that both stages have
     * @param sameBytes tells whether two files, the source's first, hold the same bytes; files that cannot be read
     *     count as the same
     */
    public EntryComparison(ContentModel model, BiPredicate<AssetFile, AssetFile> sameBytes) {
        this.model = model;
        this.sameBytes = sameBytes;
    }

    /** What is different, or nothing where the two are the same content. */
    public Optional<Difference> compare(Entry should, Entry is) {
        Set<String> fields = new LinkedHashSet<>(CanonicalForm.differences(model, is, should));
        if (should.file().isPresent()
                && is.file().isPresent()
                && !sameBytes.test(should.file().get(), is.file().get())) {
            fields.add(AssetFile.BYTES);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Difference.Updated(is, should, fields));
    }
}
