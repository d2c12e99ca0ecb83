package io.stagesync.connectors.hygraph;

import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.asset;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.component;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.relation;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.richText;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.string;
import static io.stagesync.sandbox.hygraph.sdl.FieldSpec.union;
import static io.stagesync.sandbox.hygraph.sdl.TypeSpec.model;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;

/** Schemas with what no real one at hand has. */
public final class OwnProjects {
    private OwnProjects() {}

    /** Hotels in destinations with reviews, as in hygraph.md. */
    public static String travel() {
        return HygraphSdl.of(ProjectSpec.withLocales("en", "de")
                .with(
                        model(
                                "Hotel",
                                string("slug").required().unique(),
                                string("name").required().localized(),
                                richText("description").localized(),
                                FieldSpec.of("stars", FieldKind.INT),
                                FieldSpec.of("accent", FieldKind.COLOR),
                                FieldSpec.of("position", FieldKind.LOCATION),
                                FieldSpec.of("extra", FieldKind.JSON),
                                asset("cover").required(),
                                asset("gallery").list(),
                                relation("destination", "Destination").reverseList("hotels"),
                                relation("reviews", "Review").list(),
                                union("related", "HotelRelated", "Hotel", "Destination")
                                        .list(),
                                component("address", "Address"),
                                component("sections", "Hero", "Faq").list()),
                        model("Destination", string("slug").unique(), string("name")),
                        model("Review", string("text"), FieldSpec.of("writtenAt", FieldKind.DATE_TIME)),
                        TypeSpec.component(
                                "Address", string("street"), string("note").localized()),
                        TypeSpec.component(
                                "Hero", string("title"), asset("image").required()),
                        TypeSpec.component(
                                "Faq", FieldSpec.of("title", FieldKind.INT), FieldSpec.of("open", FieldKind.BOOLEAN))));
    }

    /** People who lead each other, and articles that name them in several ways. */
    static String people() {
        return HygraphSdl.of(ProjectSpec.withLocales("en")
                .stages("DRAFT", "QA", "PUBLISHED")
                .with(
                        model(
                                "Person",
                                string("name"),
                                relation("manager", "Person").reverseList("reports"),
                                asset("photo")),
                        model(
                                "Article",
                                string("title"),
                                relation("author", "Person").reverseList("authoredArticles"),
                                relation("editor", "Person").reverseList("editedArticles"),
                                relation("reviewer", "Person"),
                                relation("first", "Label").reverseList("one"),
                                relation("second", "Label").list().reverse("two")),
                        model(
                                "Label",
                                string("name"),
                                relation("broader", "Label").reverseList("narrower"),
                                relation("like", "Label"))));
    }

    /** Pages of columns that hold columns. */
    static String nested() {
        return HygraphSdl.of(ProjectSpec.withLocales("en", "de", "fr")
                .with(
                        model(
                                "Page",
                                string("title").localized(),
                                component("sections", "Columns", "Note", "Card").list(),
                                component("aside", "Columns")),
                        model("Tag", string("name")),
                        TypeSpec.component(
                                "Columns",
                                string("title"),
                                component("items", "Columns", "Note", "Card").list()),
                        TypeSpec.component(
                                "Note",
                                richText("title", "Page", "Tag"),
                                relation("tags", "Tag").list()),
                        TypeSpec.component(
                                "Card",
                                FieldSpec.of("title", FieldKind.INT),
                                string("label").localized(),
                                component("next", "Card"))));
    }
}
