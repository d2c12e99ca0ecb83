package io.stagesync.report;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import java.util.List;
import java.util.Set;

/** One change in the tree: a line with its sign, and for an update each changed field below. */
final class ChangeText {
    private static final int TITLE = 60;
    private static final int WIDEST_NAME = 24;

    private final Paint paint;
    private final FieldText fields;

    ChangeText(Paint paint) {
        this.paint = paint;
        this.fields = new FieldText(paint);
    }

    void write(ChangeRecord planned, Output out) {
        Change change = planned.change();
        Ink ink = ink(change.action());
        String key = Excerpt.oneLine(change.key().toString());
        out.line("    " + paint.paint(ink, PassWords.sign(change.action()) + " " + key) + title(change)
                + publication(change) + verdict(planned));
        boolean published = change.action() == Action.PUBLISH
                && PublicationText.before(change).isPresent();
        if (change.action() == Action.UPDATE || change.pass() == Pass.RELATIONS || published) {
            writeFields(change, out);
        }
    }

    private static Ink ink(Action action) {
        return switch (action) {
            case CREATE -> Ink.ADDED;
            case UPDATE -> Ink.CHANGED;
            case DELETE -> Ink.REMOVED;
            case PUBLISH -> Ink.ADDED;
            case UNPUBLISH -> Ink.REMOVED;
        };
    }

    private String title(Change change) {
        String title = EntryTitle.of(change)
                .map(text -> "  " + Excerpt.head(Excerpt.oneLine(text), TITLE))
                .orElse("");
        boolean counted = change.action() == Action.CREATE && change.pass() != Pass.RELATIONS;
        return counted ? title + paint.paint(Ink.QUIET, size(change)) : title;
    }

    private String publication(Change change) {
        String text = PublicationText.of(change);
        return text.isEmpty() ? "" : "  " + paint.paint(Ink.QUIET, text);
    }

    private static String size(Change change) {
        long files = change.fields().stream()
                .filter(field -> FieldName.fileLocale(field).isPresent())
                .count();
        String and = files == 0 ? "" : files == 1 ? " and its file" : " and its " + Count.of(files) + " files";
        long fields = change.fields().stream()
                .filter(field -> FieldName.fileLocale(field).isEmpty() && !field.equals(Field.LOCALES))
                .count();
        return "  " + Count.of(fields, "field", "fields") + and;
    }

    private String verdict(ChangeRecord planned) {
        return planned.outcome()
                .filter(outcome -> !outcome.isWritten())
                .map(this::verdict)
                .orElse("");
    }

    private String verdict(Outcome outcome) {
        return "  " + paint.paint(Ink.FAILURE, Verdict.of(outcome).word());
    }

    private void writeFields(Change change, Output out) {
        Set<String> names = PublicationText.fields(change);
        int wide = names.stream().mapToInt(field -> shown(field).length()).max().orElse(0);
        String name = "        %-" + Math.max(1, Math.min(wide, WIDEST_NAME)) + "s  ";
        for (String field : names) {
            String start = String.format(name, shown(field));
            for (String line : lines(change, field)) {
                out.line(start + line);
                start = " ".repeat(start.length());
            }
        }
    }

    private List<String> lines(Change change, String field) {
        if (FieldName.fileLocale(field).isPresent()) {
            return List.of(paint.paint(Ink.CHANGED, "new file"));
        }
        return fields.lines(
                PublicationText.before(change).flatMap(entry -> entry.value(field)),
                PublicationText.after(change).flatMap(entry -> entry.value(field)));
    }

    private static String shown(String field) {
        return Excerpt.oneLine(FieldName.shown(field));
    }
}
