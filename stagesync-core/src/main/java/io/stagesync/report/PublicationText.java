package io.stagesync.report;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a change does to what the public sees. */
final class PublicationText {
    private PublicationText() {}

    /** The entry as the fields of a change compare it, before and after: of publications it is the public version. */
    static Optional<Entry> before(Change change) {
        return isPublication(change) ? change.before().flatMap(Entry::published) : change.before();
    }

    static Optional<Entry> after(Change change) {
        return isPublication(change) ? change.after().flatMap(Entry::published) : change.after();
    }

    /** The fields whose differences are worth a line: which locales a publication is in is told beside it. */
    static Set<String> fields(Change change) {
        Set<String> fields = new LinkedHashSet<>(change.fields());
        if (isPublication(change)) {
            fields.remove(Field.LOCALES);
        }
        return fields;
    }

    private static boolean isPublication(Change change) {
        return change.action() == Action.PUBLISH || change.action() == Action.UNPUBLISH;
    }

    /** {@code in en, de}, or that a draft goes on top; empty where there is nothing to say. */
    static String of(Change change) {
        if (change.pass() == Pass.PUBLICATION && change.action() == Action.UPDATE) {
            return "its draft again, on top of what was published";
        }
        List<String> now = locales(after(change));
        List<String> gone = new ArrayList<>(locales(before(change)));
        gone.removeAll(now);
        List<String> words = new ArrayList<>();
        if (change.action() == Action.PUBLISH && !now.isEmpty()) {
            words.add("in " + String.join(", ", now));
        }
        if (change.action() == Action.PUBLISH && !gone.isEmpty()) {
            words.add("no longer in " + String.join(", ", gone));
        }
        return String.join(", ", words);
    }

    private static List<String> locales(Optional<Entry> version) {
        return version.flatMap(entry -> entry.value(Field.LOCALES))
                .filter(Value.Items.class::isInstance)
                .map(Value.Items.class::cast)
                .map(items -> items.values().stream().map(ValueText::full).toList())
                .orElse(List.of());
    }
}
