package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Localizations of products. */
class LocalizationWriteTest {
    private static final String PRODUCT = "name: \"Shirt\", description: \"Soft\", price: 10";

    private ApiRun run;

    @BeforeEach
    void open() {
        run = ApiRun.of("shop-variants-with-accounts");
    }

    private String product(String slug) {
        return run.id("createProduct(data: {slug: \"" + slug + "\", " + PRODUCT + "})");
    }

    private String read(String query) {
        return run.ok("{ " + query + " }").body().get("data").toString();
    }

    @Test
    void theDefaultLocalizationIsWrittenByThePlainFieldsAndOthersByLocalizations() {
        String id = run.id("createProduct(data: {slug: \"a\", " + PRODUCT + ", localizations: {create: ["
                + "{locale: de, data: {name: \"Hemd\", description: \"Weich\", price: 9}}]}})");

        assertThat(read("product(where: {id: \"" + id + "\"}, stage: DRAFT) {"
                        + " localizations(includeCurrent: true) { locale name price } }"))
                .isEqualTo("{\"product\":{\"localizations\":[{\"locale\":\"en\",\"name\":\"Shirt\",\"price\":10},"
                        + "{\"locale\":\"de\",\"name\":\"Hemd\",\"price\":9}]}}");
    }

    @Test
    void localizationsAreUpdatedUpsertedAndDeleted() {
        product("a");
        String upsert = "updateProduct(where: {slug: \"a\"}, data: {localizations: {upsert: [{locale: de, "
                + "create: {name: \"Neu\", description: \"d\", price: 1}, update: {name: \"Anders\"}}]}})";

        run.id(upsert);
        run.id(upsert);
        assertThat(read("products(stage: DRAFT, locales: [de]) { name price }"))
                .isEqualTo("{\"products\":[{\"name\":\"Anders\",\"price\":1}]}");

        run.id(
                "updateProduct(where: {slug: \"a\"}, data: {localizations: {update: [{locale: de, data: {price: 2}}]}})");
        assertThat(read("products(stage: DRAFT, locales: [de]) { price }")).isEqualTo("{\"products\":[{\"price\":2}]}");

        run.id("updateProduct(where: {slug: \"a\"}, data: {localizations: {delete: [de]}})");
        assertThat(read("products(stage: DRAFT, locales: [de]) { price }")).isEqualTo("{\"products\":[]}");
    }

    @Test
    void upsertOfTheDefaultLocaleIsRefusedUnlessSwitchedOn() {
        String mutation = "mutation { updateProduct(where: {slug: \"a\"}, data: {localizations: {upsert: [{locale: en,"
                + " create: {name: \"n\", description: \"d\", price: 1}, update: {name: \"Other\"}}]}}) { name } }";
        product("a");
        assertThat(run.call(mutation).status()).isEqualTo(400);

        ApiRun soft = ApiRun.of("shop-variants-with-accounts", ApiSwitch.UPSERT_DEFAULT_LOCALE);
        soft.id("createProduct(data: {slug: \"a\", " + PRODUCT + "})");
        assertThat(soft.ok(mutation).text("updateProduct/name")).isEqualTo("Other");
    }

    @Test
    void theDefaultLocalizationMayBeDeletedIfAnotherOneIsLeft() {
        product("a");
        String delete = "updateProduct(where: {slug: \"a\"}, data: {localizations: {delete: [en]}})";
        assertThat(run.call("mutation { " + delete + " { id } }").status()).isEqualTo(400);

        run.id("updateProduct(where: {slug: \"a\"}, data: {localizations: {create: [{locale: de,"
                + " data: {name: \"n\", description: \"d\", price: 1}}]}})");
        run.id(delete);

        assertThat(read("products(stage: DRAFT) { id }")).isEqualTo("{\"products\":[]}");
        assertThat(read("products(stage: DRAFT, locales: [de]) { locale }"))
                .isEqualTo("{\"products\":[{\"locale\":\"de\"}]}");
    }

    @Test
    void aSwitchMakesTheDefaultLocalizationOnlyWhenItHasAValue() {
        run = ApiRun.of("agency-site-components", ApiSwitch.DEFAULT_LOCALIZATION_ON_DEMAND);
        run.id("createLayout(data: {name: \"a\", localizations: {create: [{locale: pt_PT, data: {rights: \"r\"}}]}})");
        run.id("createLayout(data: {name: \"b\", rights: \"R\"})");

        assertThat(read("layouts(stage: DRAFT, locales: [en]) { name }")).isEqualTo("{\"layouts\":[{\"name\":\"b\"}]}");
        assertThat(read("layouts(stage: DRAFT, locales: [pt_PT]) { name }"))
                .isEqualTo("{\"layouts\":[{\"name\":\"a\"}]}");
    }
}
