package io.stagesync.verify;

import io.stagesync.connector.EntryLookup;
import io.stagesync.connector.Source;
import io.stagesync.journal.EntryJson;
import io.stagesync.journal.Mismatch;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Reads back the entries of written changes and compares them with what was written. */
public final class ReadBack {
    private static final int SHOWN_CHARACTERS = 200;

    private final EntryLookup lookup;
    private final BiPredicate<AssetFile, AssetFile> sameBytes;

    /**
     * @param sameBytes compares a file of the source with one of the destination
     */
    public ReadBack(Source destination, BiPredicate<AssetFile, AssetFile> sameBytes) {
        this.lookup = new EntryLookup(destination);
        this.sameBytes = sameBytes;
    }

    /** Every mismatch of changes that the destination took, in their order. */
    public List<Mismatch> compare(List<Change> written) {
        Map<EntryKey, Entry> found = lookup.find(written);
        List<Mismatch> mismatches = new ArrayList<>();
        for (Change change : written) {
            Optional<Entry> entry = Optional.ofNullable(found.get(change.key()));
            if (change.action() == Action.DELETE) {
                entry.ifPresent(there -> mismatches.add(new Mismatch(change.key(), "", "deleted", "still there")));
            } else if (entry.isEmpty()) {
                mismatches.add(new Mismatch(change.key(), "", "there", "missing"));
            } else if (change.pass() == Pass.PUBLICATION && change.action() != Action.UPDATE) {
                comparePublished(change, entry.get(), mismatches);
            } else {
                compare(change, entry.get(), mismatches);
            }
        }
        return mismatches;
    }

    private void comparePublished(Change change, Entry found, List<Mismatch> mismatches) {
        Optional<Entry> expected = change.target().published();
        if (expected.isPresent() != found.published().isPresent()) {
            String published = "published";
            String not = "not published";
            mismatches.add(new Mismatch(
                    change.key(), "", expected.isPresent() ? published : not, expected.isPresent() ? not : published));
        } else if (expected.isPresent()) {
            ContentModel model =
                    lookup.model(change.key()).only(expected.get().fields().keySet());
            Entry version = found.published().orElseThrow();
            for (String field : Versions.differences(model, expected.get(), version)) {
                mismatches.add(new Mismatch(
                        change.key(),
                        "published " + field,
                        show(expected.get().value(field)),
                        show(version.value(field))));
            }
        }
    }

    private void compare(Change change, Entry found, List<Mismatch> mismatches) {
        ContentModel written = lookup.model(change.key()).only(change.fields());
        Entry expected = change.target();
        for (String field : CanonicalForm.differences(written, expected, found)) {
            mismatches.add(new Mismatch(change.key(), field, show(expected.value(field)), show(found.value(field))));
        }
        expected.files().forEach((locale, file) -> {
            String name = AssetFile.bytesOf(locale);
            if (change.fields().contains(name)
                    && found.file(locale)
                            .filter(there -> sameBytes.test(file, there))
                            .isEmpty()) {
                mismatches.add(new Mismatch(change.key(), name, "the source's bytes", "other bytes"));
            }
        });
    }

    private static String show(Optional<Value> value) {
        String text = value.map(EntryJson::write).orElse("nothing");
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
