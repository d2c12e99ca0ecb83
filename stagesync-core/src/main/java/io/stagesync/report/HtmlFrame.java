package io.stagesync.report;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunState;
import io.stagesync.model.Action;
import io.stagesync.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** The page around the changes: head, styles, the run in a few numbers, and the filter. */
final class HtmlFrame {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Html html;
    private final String style = resource("report.css");
    private final String script = resource("report.js");

    HtmlFrame(Html html) {
        this.html = html;
    }

    void begin(RunFile run, Forecast forecast) {
        RunHeader header = run.header();
        writeHead(header);
        html.open("header", "").open("div", "wide").element("p", "brand", "StageSync");
        html.open("h1", "")
                .element("span", "", header.source())
                .element("i", "", "→")
                .element("span", "", header.destination())
                .close("h1");
        html.open("p", "meta")
                .element("span", "state " + lower(run.state()), state(run.state(), forecast))
                .text(" Run " + header.id()
                        + header.undoes()
                                .map(undone -> ", which undoes run " + undone)
                                .orElse("")
                        + ", planned " + TIME.format(header.plannedAt()))
                .close("p")
                .line();
        writeCards(run, forecast);
        html.close("div").close("header").line().open("main", "wide").line();
    }

    private void writeHead(RunHeader header) {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src http: https:"
                        + " data:; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                        + "'; base-uri 'none'; form-action 'none'\">\n");
        html.element("title", "", header.source() + " → " + header.destination() + ", run " + header.id())
                .raw("\n<style>" + style + "</style>\n</head>\n<body>\n");
    }

    private void writeCards(RunFile run, Forecast forecast) {
        html.open("div", "cards");
        writeCard("create", forecast.planned(Action.CREATE), "new");
        writeCard("update", forecast.planned(Action.UPDATE), "changed");
        writeCard("relate", forecast.related(), "relations");
        long published = forecast.planned(Action.PUBLISH) + forecast.planned(Action.UNPUBLISH);
        if (published > 0) {
            writeCard("publish", published, published(forecast));
        }
        writeCard("delete", forecast.planned(Action.DELETE), "deleted");
        long unchanged =
                run.readCounts().stream().mapToLong(count -> count.unchanged()).sum();
        writeCard("same", unchanged, "unchanged");
        html.close("div").line();
    }

    private static String published(Forecast forecast) {
        long withdrawn = forecast.planned(Action.UNPUBLISH);
        return withdrawn == 0 ? "published" : "published, " + Count.of(withdrawn) + " of them unpublished";
    }

    private void writeCard(String kind, long count, String what) {
        html.open("div", count == 0 ? "card zero" : "card " + kind)
                .element("b", "", Count.of(count))
                .element("span", "", what)
                .close("div");
    }

    private static String state(RunState state, Forecast forecast) {
        return switch (state) {
            case PLANNING -> "Interrupted before the plan was complete";
            case PLANNED -> forecast.changes() == 0 ? "Nothing to do" : "Planned, nothing written yet";
            case APPLYING ->
                "Stopped after " + Count.of(forecast.written() + forecast.failed()) + " of "
                        + Count.of(forecast.changes());
            case APPLIED ->
                forecast.failed() == 0
                        ? "Applied: all " + Count.of(forecast.changes()) + " written"
                        : "Applied: " + Count.of(forecast.written()) + " of " + Count.of(forecast.changes())
                                + " written";
        };
    }

    /** The search box and the buttons that choose kinds of changes. */
    void writeTools(RunState state, Forecast forecast) {
        html.raw("<div class=\"tools\"><input id=\"search\" type=\"search\" placeholder=\"Search entries, fields,"
                + " content\" aria-label=\"Search\"><div class=\"kinds\">");
        writeKind("", "All");
        writeKind("create", "+ new");
        writeKind("update", "~ changed");
        if (forecast.planned(Action.PUBLISH) > 0) {
            writeKind("publish", "^ published");
        }
        if (forecast.planned(Action.UNPUBLISH) > 0) {
            writeKind("unpublish", "v unpublished");
        }
        writeKind("delete", "- deleted");
        if (forecast.failed() > 0) {
            writeKind("failed", "failed");
        }
        html.raw("<button id=\"unfold\" type=\"button\">Open all</button></div></div>\n")
                .raw("<p id=\"none\" class=\"nothing\" hidden>No change matches.</p>\n")
                .open("p", "legend")
                .raw("<span class=\"old\">")
                .text("before")
                .raw("</span><span class=\"new\">")
                .text(state == RunState.APPLIED ? "after" : "planned")
                .raw("</span>")
                .close("p")
                .line();
    }

    private void writeKind(String kind, String label) {
        html.raw("<button type=\"button\" data-kind=\"" + kind + "\"" + (kind.isEmpty() ? " class=\"on\"" : "") + ">")
                .text(label)
                .raw("</button>");
    }

    void end() {
        html.close("main").raw("\n<script>" + script + "</script>\n</body>\n</html>\n");
    }

    private static String lower(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) {
        try (InputStream resource =
                Objects.requireNonNull(HtmlFrame.class.getResourceAsStream(name), () -> name + " is missing")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** The name by which the page's policy lets exactly this text run. */
    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Fingerprint.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
