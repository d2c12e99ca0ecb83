package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;

/** A project and what it was before: with less of everything that can be missing. */
final class DriftedProjects {
    private DriftedProjects() {}

    static ProjectSpec small() {
        return ProjectSpec.withLocales("en", "de")
                .enumeration("Mood", "GOOD")
                .with(
                        TypeSpec.model(
                                "Page",
                                FieldSpec.string("slug").required().unique(),
                                FieldSpec.string("title").localized(),
                                FieldSpec.enumeration("mood", "Mood"),
                                FieldSpec.enumeration("moods", "Mood").list(),
                                FieldSpec.of("number", FieldKind.INT),
                                FieldSpec.string("shared"),
                                FieldSpec.component("sections", "Hero").list(),
                                FieldSpec.component("aside", "Hero"),
                                FieldSpec.union("related", "PageRelated", "Page", "Tag")
                                        .list()),
                        TypeSpec.model(
                                "Tag", FieldSpec.string("name").required().unique()),
                        TypeSpec.component(
                                "Hero",
                                FieldSpec.string("title").localized(),
                                FieldSpec.enumeration("mood", "Mood"),
                                FieldSpec.relation("tag", "Tag")));
    }

    static ProjectSpec large() {
        return ProjectSpec.withLocales("en", "de", "fr")
                .enumeration("Mood", "GOOD", "BAD")
                .assetFields(FieldSpec.string("alt").localized())
                .with(
                        TypeSpec.model(
                                "Page",
                                FieldSpec.string("slug").required().unique(),
                                FieldSpec.string("title").localized(),
                                FieldSpec.enumeration("mood", "Mood"),
                                FieldSpec.enumeration("moods", "Mood").list(),
                                FieldSpec.of("number", FieldKind.INT),
                                FieldSpec.string("shared"),
                                FieldSpec.asset("cover"),
                                FieldSpec.relation("author", "Author").reverseList("pages"),
                                FieldSpec.component("sections", "Hero", "Quote").list(),
                                FieldSpec.component("aside", "Hero", "Quote"),
                                FieldSpec.union("related", "PageRelated", "Page", "Tag", "Author")
                                        .list()),
                        TypeSpec.model(
                                "Tag", FieldSpec.string("name").required().unique()),
                        TypeSpec.model("Author", FieldSpec.string("name").required()),
                        TypeSpec.component(
                                "Hero",
                                FieldSpec.string("title").localized(),
                                FieldSpec.string("lead"),
                                FieldSpec.enumeration("mood", "Mood"),
                                FieldSpec.relation("tag", "Tag"),
                                FieldSpec.component("quote", "Quote")),
                        TypeSpec.component("Quote", FieldSpec.string("text").required()));
    }
}
