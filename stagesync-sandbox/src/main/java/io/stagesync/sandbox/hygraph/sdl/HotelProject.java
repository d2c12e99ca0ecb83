package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;

/** The sample project of the documentation: hotels, destinations and reviews, with a field of every kind. */
public final class HotelProject {
    private HotelProject() {}

    public static ProjectSpec spec() {
        return ProjectSpec.withLocales("en", "de", "pt_BR")
                .enumeration("Amenity", "POOL", "SPA", "SAUNA")
                .assetFields(FieldSpec.string("alt").localized(), FieldSpec.string("credit"))
                .with(hotel(), destination(), review(), article(), navigation())
                .with(address(), hero(), faq(), group(), menuEntry());
    }

    private static TypeSpec hotel() {
        return TypeSpec.model(
                "Hotel",
                FieldSpec.string("slug").required().unique(),
                FieldSpec.string("name").required().localized(),
                FieldSpec.richText("description", "Asset", "Hotel", "Article").localized(),
                FieldSpec.of("stars", FieldKind.INT),
                FieldSpec.of("rate", FieldKind.FLOAT),
                FieldSpec.of("open", FieldKind.BOOLEAN).required(),
                FieldSpec.enumeration("amenities", "Amenity").list(),
                FieldSpec.of("accent", FieldKind.COLOR),
                FieldSpec.of("position", FieldKind.LOCATION),
                FieldSpec.of("openedOn", FieldKind.DATE),
                FieldSpec.of("checkedAt", FieldKind.DATE_TIME),
                FieldSpec.of("extra", FieldKind.JSON),
                FieldSpec.of("category", FieldKind.TAXONOMY),
                FieldSpec.of("availability", FieldKind.REMOTE),
                FieldSpec.asset("cover").required(),
                FieldSpec.asset("gallery").list(),
                FieldSpec.relation("destination", "Destination").reverseList("hotels"),
                FieldSpec.relation("reviews", "Review").list().reverse("hotel"),
                FieldSpec.relation("partners", "Hotel").list().reverseList("partnerOf"),
                FieldSpec.union("related", "HotelRelated", "Hotel", "Destination", "Article")
                        .list(),
                FieldSpec.component("address", "Address"),
                FieldSpec.component("sections", "Hero", "Faq", "Group").list());
    }

    private static TypeSpec destination() {
        return TypeSpec.model(
                "Destination",
                FieldSpec.string("code").required().unique(),
                FieldSpec.string("title").localized(),
                FieldSpec.relation("parent", "Destination").reverseList("children"),
                FieldSpec.asset("map"));
    }

    private static TypeSpec review() {
        return TypeSpec.model(
                        "Review",
                        FieldSpec.of("rating", FieldKind.INT).required(),
                        FieldSpec.string("text"),
                        FieldSpec.string("tags").list())
                .plural("AllReviews");
    }

    private static TypeSpec article() {
        return TypeSpec.model(
                        "Article",
                        FieldSpec.string("title").required().localized(),
                        FieldSpec.richText("body"),
                        FieldSpec.component("content", "Hero", "Faq").list(),
                        FieldSpec.relation("about", "Hotel"))
                .variantsOf("title", "content");
    }

    /** Localized only through its components. */
    private static TypeSpec navigation() {
        return TypeSpec.model(
                        "Navigation",
                        FieldSpec.string("place").required().unique(),
                        FieldSpec.component("entries", "MenuEntry").list().required())
                .plural("Navigation");
    }

    private static TypeSpec address() {
        return TypeSpec.component(
                "Address",
                FieldSpec.string("street").required(),
                FieldSpec.string("note").localized(),
                FieldSpec.relation("region", "Destination"));
    }

    private static TypeSpec hero() {
        return TypeSpec.component(
                "Hero",
                FieldSpec.string("title").required().localized(),
                FieldSpec.richText("lead").localized(),
                FieldSpec.asset("image"));
    }

    private static TypeSpec faq() {
        return TypeSpec.component(
                "Faq",
                FieldSpec.of("title", FieldKind.JSON),
                FieldSpec.of("open", FieldKind.BOOLEAN).required(),
                FieldSpec.of("weights", FieldKind.FLOAT).list());
    }

    /** Holds components, its own kind too. */
    private static TypeSpec group() {
        return TypeSpec.component(
                "Group",
                FieldSpec.string("label"),
                FieldSpec.component("parts", "Hero", "Faq").list(),
                FieldSpec.component("inner", "Group"),
                FieldSpec.relation("hotels", "Hotel").list());
    }

    private static TypeSpec menuEntry() {
        return TypeSpec.component(
                "MenuEntry", FieldSpec.string("label").required().localized(), FieldSpec.relation("target", "Article"));
    }
}
