package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Components, single, many and modular, and variants, with the largest schema there is. */
class ComponentTest {
    private static final String HEADER = "{PageHeader: {title: \"Head\"}}";
    private static final String SECTION = "{SectionHeader: {headline: \"Line\"}}";

    private ApiRun run;

    @BeforeEach
    void open() {
        run = ApiRun.of("bike-store-variants-taxonomy");
    }

    private void page(String extra) {
        run.id("createPage(data: {slug: \"home\", title: \"Home\"" + extra + "})");
    }

    private void update(String data) {
        run.id("updatePage(where: {slug: \"home\"}, data: {" + data + "})");
    }

    private String sections() {
        return run.ok("{ pages(stage: DRAFT) { sections(first: 100) { ... on PageHeader { h: title }"
                        + " ... on SectionHeader { s: headline } } } }")
                .at("pages/0/sections")
                .toString();
    }

    private String sectionId(int index) {
        return run.ok("{ pages(stage: DRAFT) { sections { ... on Entity { id } } } }")
                .text("pages/0/sections/" + index + "/id");
    }

    @Test
    void aModularListKeepsItsOrder() {
        page(", sections: {create: [" + HEADER + ", " + SECTION + "]}");

        assertThat(sections()).isEqualTo("[{\"h\":\"Head\"},{\"s\":\"Line\"}]");
    }

    @Test
    void instancesAreUpdatedPlacedAndDeleted() {
        page(", sections: {create: [" + HEADER + ", " + SECTION + "]}");
        String header = sectionId(0);

        update("sections: {update: [{PageHeader: {where: {id: \"" + header
                + "\"}, data: {title: \"New\"}, position: {end: true}}}],"
                + " create: [{SectionHeader: {data: {headline: \"First\"}, position: {start: true}}}]}");
        assertThat(sections()).isEqualTo("[{\"s\":\"First\"},{\"s\":\"Line\"},{\"h\":\"New\"}]");
        assertThat(sectionId(2)).isEqualTo(header);

        update("sections: {delete: [{PageHeader: {id: \"" + header + "\"}}],"
                + " upsert: [{PageHeader: {where: {id: \"gone\"}, data: {create: {title: \"Made\"}, update: {}}}}]}");
        assertThat(sections()).isEqualTo("[{\"s\":\"First\"},{\"s\":\"Line\"},{\"h\":\"Made\"}]");
    }

    @Test
    void replacingAListInOneUpdateDeletesTheOldAndCreatesTheNewInOrder() {
        page(", sections: {create: [" + HEADER + ", " + SECTION + "]}");

        update("sections: {create: [{SectionHeader: {data: {headline: \"A\"}}}, {PageHeader: {data: {title: \"B\"}}}],"
                + " delete: [{PageHeader: {id: \"" + sectionId(0) + "\"}}, {SectionHeader: {id: \"" + sectionId(1)
                + "\"}}]}");

        assertThat(sections()).isEqualTo("[{\"s\":\"A\"},{\"h\":\"B\"}]");
    }

    @Test
    void anOccupiedSingleComponentIsNotReplacedByACreation() {
        String create = "seo: {create: {metaTitle: \"t\", metaDescription: \"d\"}}";
        page(", " + create);
        String mutation = "mutation { updatePage(where: {slug: \"home\"}, data: {" + create + "}) { id } }";

        assertThat(run.call(mutation).status()).isEqualTo(400);

        update("seo: {delete: true, create: {metaTitle: \"t\", metaDescription: \"d\"}}");
        ApiRun soft = ApiRun.of("bike-store-variants-taxonomy", ApiSwitch.REPLACE_SINGLE_COMPONENT);
        soft.id("createPage(data: {slug: \"home\", title: \"Home\", " + create + "})");
        assertThat(soft.call(mutation).status()).isEqualTo(200);
    }

    @Test
    void aSingleComponentIsUpdatedByItsId() {
        page(", seo: {create: {metaTitle: \"t\", metaDescription: \"d\"}}");
        String id = run.ok("{ pages(stage: DRAFT) { seo { id } } }").text("pages/0/seo/id");

        update("seo: {update: {where: {id: \"" + id + "\"}, data: {metaTitle: \"u\"}}}");

        assertThat(run.ok("{ entities(where: [{typename: SEO, id: \"" + id + "\", stage: DRAFT}]) { id"
                                + " ... on SEO { metaTitle metaDescription } } }")
                        .at("entities/0")
                        .toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"metaTitle\":\"u\",\"metaDescription\":\"d\"}");
    }

    @Test
    void componentsNestAndLinkToEntries() {
        page("");
        run.id("createNavigation(data: {identifier: \"main\", items: {create: [{label: \"Home\","
                + " pageLink: {connect: {slug: \"home\"}}}]}})");

        assertThat(run.ok("{ navigations(stage: DRAFT) { items { label pageLink { slug } } } }")
                        .at("navigations/0/items")
                        .toString())
                .isEqualTo("[{\"label\":\"Home\",\"pageLink\":{\"slug\":\"home\"}}]");
    }

    @Test
    void aComponentHasOnlyLocalizationsThatItsEntryHas() {
        String seo = "seo: {create: {metaTitle: \"t\", metaDescription: \"d\", localizations: {create: [{locale: de,"
                + " data: {metaTitle: \"T\", metaDescription: \"D\"}}]}}}";

        String mutation = "mutation { createPage(data: {slug: \"a\", title: \"t\", " + seo + "}) { id } }";
        assertThat(run.call(mutation).status()).isEqualTo(400);
        assertThat(ApiRun.of("bike-store-variants-taxonomy", ApiSwitch.FREE_COMPONENT_LOCALES)
                        .call(mutation)
                        .status())
                .isEqualTo(200);

        page(", " + seo + ", localizations: {create: [{locale: de, data: {title: \"Start\"}}]}");
        String read = "{ pages(stage: DRAFT) { seo { localizations(includeCurrent: true) { locale } } } }";
        assertThat(run.ok(read).at("pages/0/seo/localizations")).hasSize(2);
        update("localizations: {delete: [de]}");
        assertThat(run.ok(read).at("pages/0/seo/localizations")).hasSize(1);
    }

    @Test
    void anEntryMayBeLocalizedOnlyThroughItsComponents() {
        run.id("createNavigation(data: {identifier: \"a\", items: {create: [{label: \"Home\", localizations: {create:"
                + " [{locale: de, data: {label: \"Start\"}}]}}]},"
                + " localizations: {create: [{locale: de, data: {}}]}})");
        String german = "{ navigations(stage: STAGE, locales: [de]) { items { label } } }";
        assertThat(run.ok(german.replace("STAGE", "DRAFT")).text("navigations/0/items/0/label"))
                .isEqualTo("Start");

        run.id("publishNavigation(where: {identifier: \"a\"})");
        assertThat(run.ok(german.replace("STAGE", "PUBLISHED")).at("navigations/0/items"))
                .isEmpty();
        run.id("publishNavigation(where: {identifier: \"a\"}, locales: [de])");
        assertThat(run.ok(german.replace("STAGE", "PUBLISHED")).at("navigations/0/items"))
                .hasSize(1);

        run.id("updateNavigation(where: {identifier: \"a\"}, data: {localizations: {delete: [de]}})");
        assertThat(run.ok(german.replace("STAGE", "DRAFT")).at("navigations/0/items"))
                .isEmpty();
    }

    @Test
    void variantsLiveInTheirEntryAndArePublishedOnTheirOwn() {
        run.id("createSegment(data: {name: \"vip\"})");
        page(", variants: {create: [{segments: {connect: [{name: \"vip\"}]}, sections: {create: [" + HEADER + "]}}]}");
        run.ok(
                "mutation { publishPage(where: {slug: \"home\"}) { id } publishSegment(where: {name: \"vip\"}) { id } }");
        String published = "{ pages { variants { id segments { name } sections { __typename } } } }";
        assertThat(run.ok(published).at("pages/0/variants")).isEmpty();

        String id = run.ok("{ pages(stage: DRAFT) { variants { id } } }").text("pages/0/variants/0/id");
        assertThat(run.id("publishPageVariant(where: {id: \"" + id + "\"})")).isEqualTo(id);
        assertThat(run.ok(published).at("pages/0/variants").toString())
                .isEqualTo("[{\"id\":\"" + id + "\",\"segments\":[{\"name\":\"vip\"}],"
                        + "\"sections\":[{\"__typename\":\"PageHeader\"}]}]");

        update("variants: {update: [{where: {id: \"" + id + "\"}, data: {sections: {create: [{SectionHeader:"
                + " {data: {headline: \"x\"}}}]}}}]}");
        run.id("publishPage(where: {slug: \"home\"})");
        assertThat(run.ok(published).at("pages/0/variants/0/sections")).hasSize(1);

        run.id("unpublishPageVariant(where: {id: \"" + id + "\"})");
        assertThat(run.ok(published).at("pages/0/variants")).isEmpty();
        run.ok("mutation { publishManyPageVariantsConnection { edges { node { id } } } }");
        assertThat(run.ok(published).at("pages/0/variants/0/sections")).hasSize(2);
    }

    @Test
    void aSwitchPublishesVariantsWithTheirEntry() {
        run = ApiRun.of("bike-store-variants-taxonomy", ApiSwitch.PUBLISH_VARIANTS);
        page(", variants: {create: [{sections: {create: [" + HEADER + "]}}]}");

        run.id("publishPage(where: {slug: \"home\"})");

        assertThat(run.ok("{ pages { variants { id } } }").at("pages/0/variants"))
                .hasSize(1);
    }

    @Test
    void hiddenSidesOfRelationsInComponentsCannotBeWritten() {
        ApiRun.Reply reply = run.call("mutation { createPage(data: {slug: \"a\", title: \"t\","
                + " navigationItems: {create: [{label: \"l\"}]}}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).contains("cannot be written from this side");
    }

    @Test
    void hiddenSidesOfRelationsBetweenEntriesChangeTheOwner() {
        String id =
                run.id("createNavigation(data: {identifier: \"main\", items: {create: []}, siteSettingsMain: {create:"
                        + " [{siteName: \"S\", contactEmail: \"a@b.c\", footerText: {children: []}}]}})");

        assertThat(run.ok("{ allSiteSettings(stage: DRAFT) { mainNavigation { id } } }")
                        .text("allSiteSettings/0/mainNavigation/id"))
                .isEqualTo(id);
    }

    @Test
    void taxonomyColorAndJsonValuesAreReadAsTheyWereWritten() {
        run.id("createProduct(data: {slug: \"p\", name: \"P\", featured: true, baseProductId: \"1\","
                + " category: {value: \"bikes\"}, description: {children: [{type: \"paragraph\","
                + " children: [{text: \"Fast & light\", bold: true}]}]}, productFeatures: [\"a\", \"b\"]})");
        assertThat(run.ok("{ products(stage: DRAFT) { category { value path { value } } externalProduct { __typename }"
                                + " description { html markdown text raw } productFeatures } }")
                        .at("products/0")
                        .toString())
                .isEqualTo("{\"category\":{\"value\":\"bikes\",\"path\":[{\"value\":\"bikes\"}]},"
                        + "\"externalProduct\":null,\"description\":{"
                        + "\"html\":\"<p><strong>Fast &amp; light</strong></p>\",\"markdown\":\"**Fast & light**\","
                        + "\"text\":\"Fast & light\",\"raw\":{\"children\":[{\"type\":\"paragraph\","
                        + "\"children\":[{\"text\":\"Fast & light\",\"bold\":true}]}]}},"
                        + "\"productFeatures\":[\"a\",\"b\"]}");

        run.id("createSiteSettings(data: {siteName: \"S\", contactEmail: \"a@b.c\", footerText: {children: []},"
                + " brandColor: {rgba: {r: 10, g: 20, b: 30, a: 0.5}}})");
        assertThat(run.ok("{ allSiteSettings(stage: DRAFT) { brandColor { hex css rgba { r g b a } } } }")
                        .at("allSiteSettings/0/brandColor")
                        .toString())
                .isEqualTo("{\"hex\":\"#0a141e\",\"css\":\"rgba(10,20,30,0.5)\","
                        + "\"rgba\":{\"r\":10,\"g\":20,\"b\":30,\"a\":0.5}}");
    }
}
