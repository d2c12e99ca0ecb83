package io.stagesync.report;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One change on the page: a line that opens to its fields, old and new side by side. */
final class HtmlChange {
    private static final int TITLE = 120;
    private static final int MOST_CHIPS = 6;

    private final Html html;
    private final HtmlValue values;
    private final Pictures pictures;

    HtmlChange(Html html, Pictures pictures) {
        this.html = html;
        this.values = new HtmlValue(html);
        this.pictures = pictures;
    }

    /** Writes a change folded away. */
    void writeFolded(ChangeRecord planned) {
        write(planned, "<details class=\"change ");
    }

    /** Writes a change with its fields in sight. */
    void writeUnfolded(ChangeRecord planned) {
        write(planned, "<details open class=\"change ");
    }

    private void write(ChangeRecord planned, String opening) {
        Change change = planned.change();
        boolean failed =
                planned.outcome().filter(outcome -> !outcome.isWritten()).isPresent();
        html.raw(opening)
                .text(PassWords.verb(change.action()) + (failed ? " failed" : ""))
                .raw("\">");
        writeSummary(planned);
        planned.outcome().filter(outcome -> !outcome.isWritten()).ifPresent(this::writeReason);
        writeFields(change);
        html.close("details").line();
    }

    private void writeSummary(ChangeRecord planned) {
        Change change = planned.change();
        html.open("summary", "").element("b", "sign", PassWords.sign(change.action()));
        change.after().or(change::before).ifPresent(entry -> writePicture("thumb", entry));
        html.open("span", "names");
        EntryTitle.of(change).ifPresent(title -> html.element("span", "title", Excerpt.head(title, TITLE)));
        html.element("code", "key", change.key().toString()).close("span");
        String publication = PublicationText.of(change);
        if (!publication.isEmpty()) {
            html.element("span", "about", publication);
        }
        if (change.action() == Action.UPDATE) {
            html.open("span", "chips");
            change.fields().stream().limit(MOST_CHIPS).forEach(field -> html.element("span", "chip", shown(field)));
            int more = change.fields().size() - MOST_CHIPS;
            if (more > 0) {
                html.element("span", "chip", "+" + more);
            }
            html.close("span");
        }
        planned.outcome()
                .map(Verdict::of)
                .ifPresent(verdict -> html.element("span", "verdict " + verdict.word(), verdict.word()));
        html.close("summary");
    }

    private void writeReason(Outcome outcome) {
        html.open("p", "reason")
                .element("b", "", outcome.explanation())
                .text(" " + Verdict.of(outcome).advice())
                .close("p");
    }

    private void writeFields(Change change) {
        if (change.action() == Action.PUBLISH && PublicationText.before(change).isEmpty()) {
            // Everything is public for the first time; what that is stands where it is written.
            return;
        }
        Set<String> names = PublicationText.fields(change);
        if (names.isEmpty()) {
            return;
        }
        html.open("div", "fields");
        for (String field : names) {
            html.open("div", "field").element("div", "name", shown(field));
            writeSide("old", field, PublicationText.before(change), PublicationText.after(change));
            writeSide("new", field, PublicationText.after(change), PublicationText.before(change));
            html.close("div");
        }
        html.close("div");
    }

    private void writeSide(String side, String field, Optional<Entry> shown, Optional<Entry> other) {
        if (shown.isEmpty()) {
            return;
        }
        html.open("div", "side " + side);
        Optional<Value> value = shown.get().value(field);
        Optional<Value> compared = other.flatMap(entry -> entry.value(field));
        Optional<String> fileLocale = FieldName.fileLocale(field);
        if (fileLocale.isPresent()) {
            Entry own = withFileOf(fileLocale.get(), shown.get());
            writePicture("picture", own);
            writeFile(own);
        } else if (value.isEmpty()) {
            html.element("span", "none", "no value");
        } else if (compared.isEmpty()) {
            values.write(value.get());
        } else if (side.equals("old")) {
            values.writeOld(value.get(), compared.get());
        } else {
            values.writeNew(compared.get(), value.get());
        }
        html.close("div");
    }

    private static Entry withFileOf(String locale, Entry entry) {
        AssetFile file = entry.files().get(locale);
        return file == null ? entry.withFiles(Map.of()) : entry.withFile(file);
    }

    private void writePicture(String cssClass, Entry entry) {
        entry.file().flatMap(file -> WebAddress.of(file.url())).ifPresent(address -> {
            String description = EntryTitle.of(entry).orElse(entry.key().toString());
            Optional<String> carried = pictures.load(address.text()).flatMap(PictureType::dataAddress);
            if (carried.isPresent()) {
                html.carriedImage(cssClass, carried.get(), description);
            } else {
                html.image(cssClass, address, description);
            }
        });
    }

    private void writeFile(Entry entry) {
        html.open("span", "file");
        Optional<String> url = entry.file().map(AssetFile::url);
        Optional<WebAddress> address = url.flatMap(WebAddress::of);
        if (address.isPresent()) {
            html.link(address.get());
        } else {
            html.text(url.orElse("no file"));
        }
        html.close("span");
    }

    private static String shown(String field) {
        return FieldName.shown(field);
    }
}
