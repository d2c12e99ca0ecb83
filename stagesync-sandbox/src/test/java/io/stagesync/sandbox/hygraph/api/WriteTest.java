package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Creating, updating and deleting, with a real schema of shops: products with reviews, orders of accounts. */
class WriteTest {
    private static final String REVIEW = "headline: \"Good\", name: \"Ann\", email: \"a@b.c\", content: \"Fine\"";
    private static final String PRODUCT = "name: \"Shirt\", description: \"Soft\", price: 10";

    private ApiRun run;

    @BeforeEach
    void open() {
        run = ApiRun.of("shop-variants-with-accounts");
    }

    private String product(String slug) {
        return run.id("createProduct(data: {slug: \"" + slug + "\", " + PRODUCT + "})");
    }

    private String review(String extra) {
        return run.id("createReview(data: {" + REVIEW + extra + "})");
    }

    private String read(String query) {
        return run.ok("{ " + query + " }").body().get("data").toString();
    }

    @Test
    void aCreatedEntryIsADraftUnderAnIdThatTheEnvironmentChose() {
        String id = product("a");

        assertThat(read("product(where: {id: \"" + id + "\"}, stage: DRAFT) { id slug price stage publishedAt }"))
                .isEqualTo("{\"product\":{\"id\":\"" + id
                        + "\",\"slug\":\"a\",\"price\":10,\"stage\":\"DRAFT\",\"publishedAt\":null}}");
        assertThat(read("products { id }")).isEqualTo("{\"products\":[]}");
    }

    @Test
    void upsertOfAnUnknownIdCreatesUnderANewIdEachTime() {
        String upsert = "upsertReview(where: {id: \"elsewhere\"}, upsert: {create: {" + REVIEW
                + "}, update: {headline: \"Changed\"}})";

        String first = run.id(upsert);
        String second = run.id(upsert);

        assertThat(first).isNotEqualTo("elsewhere");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void upsertByAUniqueFieldUpdatesTheEntryThatHasIt() {
        String upsert = "upsertProduct(where: {slug: \"a\"}, upsert: {create: {slug: \"a\", " + PRODUCT
                + "}, update: {price: 11}})";

        String first = run.id(upsert);
        String second = run.id(upsert);

        assertThat(second).isEqualTo(first);
        assertThat(read("products(stage: DRAFT) { price }")).isEqualTo("{\"products\":[{\"price\":11}]}");
    }

    @Test
    void aUniqueValueIsRefusedASecondTime() {
        product("a");

        ApiRun.Reply reply = run.call("mutation { createProduct(data: {slug: \"a\", " + PRODUCT + "}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("value is not unique for the field \"slug\"");
        assertThat(reply.body().get("data").isNull()).isTrue();
        assertThat(reply.at("/errors/0/path/0").asString()).isEqualTo("createProduct");
        assertThat(reply.at("/extensions/requestId").asString()).isNotEmpty();
    }

    @Test
    void creationMayChooseTheTimes() {
        String id = run.id("createProduct(data: {slug: \"a\", " + PRODUCT
                + ", createdAt: \"2020-01-02T03:04:05Z\", updatedAt: \"2021-01-02T03:04:05.5Z\"})");

        assertThat(read("product(where: {id: \"" + id + "\"}, stage: DRAFT) { createdAt updatedAt }"))
                .isEqualTo("{\"product\":{\"createdAt\":\"2020-01-02T03:04:05+00:00\","
                        + "\"updatedAt\":\"2021-01-02T03:04:05.500000+00:00\"}}");
    }

    @Test
    void anUpdateKeepsWhatItDoesNotNameAndNullClears() {
        String id = review(", rating: 4");

        run.id("updateReview(where: {id: \"" + id + "\"}, data: {headline: \"Bad\"})");
        assertThat(read("reviews(stage: DRAFT) { headline name rating }"))
                .isEqualTo("{\"reviews\":[{\"headline\":\"Bad\",\"name\":\"Ann\",\"rating\":4}]}");

        run.id("updateReview(where: {id: \"" + id + "\"}, data: {rating: null})");
        assertThat(read("reviews(stage: DRAFT) { rating }")).isEqualTo("{\"reviews\":[{\"rating\":null}]}");
    }

    @Test
    void whatDoesNotExistIsUpdatedPublishedAndDeletedWithoutAWord() {
        for (String mutation : List.of(
                "updateReview(where: {id: \"x\"}, data: {rating: 1})",
                "publishReview(where: {id: \"x\"})",
                "unpublishReview(where: {id: \"x\"})",
                "deleteReview(where: {id: \"x\"})")) {
            ApiRun.Reply reply = run.ok("mutation { it: " + mutation + " { id } }");
            assertThat(reply.at("it").isNull()).as(mutation).isTrue();
        }
    }

    @Test
    void aSwitchMakesMissingEntriesAnError() {
        ApiRun strict = ApiRun.of("shop-variants-with-accounts", ApiSwitch.MISSING_IS_AN_ERROR);

        ApiRun.Reply reply = strict.call("mutation { deleteReview(where: {id: \"x\"}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).contains("does not exist");
    }

    @Test
    void connectingToAMissingEntryIsAnError() {
        ApiRun.Reply reply = run.call(
                "mutation { createReview(data: {" + REVIEW + ", product: {connect: {slug: \"none\"}}}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(read("reviews(stage: DRAFT) { id }")).isEqualTo("{\"reviews\":[]}");
    }

    @Test
    void aRelationIsWrittenFromTheSideThatDoesNotOwnIt() {
        String product = product("a");

        review(", product: {connect: {slug: \"a\"}}");
        review(", product: {connect: {id: \"" + product + "\"}}");

        assertThat(read("products(stage: DRAFT) { reviews { headline product { slug } } }"))
                .isEqualTo("{\"products\":[{\"reviews\":[{\"headline\":\"Good\",\"product\":{\"slug\":\"a\"}},"
                        + "{\"headline\":\"Good\",\"product\":{\"slug\":\"a\"}}]}]}");
    }

    @Test
    void aTargetThatCanBelongToOneOwnerOnlyLeavesTheFormerOne() {
        product("a");
        product("b");
        String review = review(", product: {connect: {slug: \"a\"}}");

        run.id("updateProduct(where: {slug: \"b\"}, data: {reviews: {connect: [{where: {id: \"" + review + "\"}}]}})");

        assertThat(read("a: product(where: {slug: \"a\"}, stage: DRAFT) { reviews { id } }"
                        + " b: product(where: {slug: \"b\"}, stage: DRAFT) { reviews { id } }"))
                .isEqualTo("{\"a\":{\"reviews\":[]},\"b\":{\"reviews\":[{\"id\":\"" + review + "\"}]}}");
    }

    @Test
    void setReplacesAllLinksInTheOrderGiven() {
        product("a");
        String one = review("");
        String two = review("");
        String three = review("");

        run.id("updateProduct(where: {slug: \"a\"}, data: {reviews: {connect: [{where: {id: \"" + one + "\"}}]}})");
        run.id("updateProduct(where: {slug: \"a\"}, data: {reviews: {set: [{id: \"" + three + "\"}, {id: \"" + two
                + "\"}]}})");

        assertThat(read("products(stage: DRAFT) { reviews { id } }"))
                .isEqualTo("{\"products\":[{\"reviews\":[{\"id\":\"" + three + "\"},{\"id\":\"" + two + "\"}]}]}");
        run.id("updateProduct(where: {slug: \"a\"}, data: {reviews: {set: []}})");
        assertThat(read("products(stage: DRAFT) { reviews { id } }")).isEqualTo("{\"products\":[{\"reviews\":[]}]}");
    }

    @Test
    void positionsPlaceConnectedEntries() {
        product("a");
        String one = review("");
        String two = review("");
        String three = review("");
        String four = review("");

        run.id("updateProduct(where: {slug: \"a\"}, data: {reviews: {connect: [{where: {id: \"" + one
                + "\"}}, {where: {id: \"" + two + "\"}, position: {start: true}}, {where: {id: \"" + three
                + "\"}, position: {after: \"" + two + "\"}}, {where: {id: \"" + four + "\"}, position: {before: \""
                + one + "\"}}]}})");

        assertThat(run.ok("{ products(stage: DRAFT) { reviews { id } } }").at("products/0/reviews").toString())
                .isEqualTo("[{\"id\":\"" + two + "\"},{\"id\":\"" + three + "\"},{\"id\":\"" + four + "\"},{\"id\":\""
                        + one + "\"}]");
    }

    @Test
    void nestedEntriesAreCreatedUpdatedUpsertedDisconnectedAndDeleted() {
        Map<String, @Nullable Object> reviews = new LinkedHashMap<>();
        run.id("createProduct(data: {slug: \"a\", " + PRODUCT + ", reviews: {create: [{" + REVIEW + "}, {" + REVIEW
                + "}, {" + REVIEW + "}]}})");
        ApiRun.Reply created = run.ok("{ products(stage: DRAFT) { reviews { id } } }");
        for (int i = 0; i < 3; i++) {
            reviews.put("r" + i, created.text("products/0/reviews/" + i + "/id"));
        }

        run.ok(
                "mutation($r0: ID!, $r1: ID!, $r2: ID!) { updateProduct(where: {slug: \"a\"}, data: {reviews: {"
                        + "update: [{where: {id: $r0}, data: {headline: \"Updated\"}}],"
                        + "upsert: [{where: {id: \"new\"}, data: {create: {" + REVIEW + "}, update: {}}}],"
                        + "disconnect: [{id: $r1}], delete: [{id: $r2}]}}) { id } }",
                reviews);

        assertThat(run.ok("{ products(stage: DRAFT) { reviews { headline } } }").at("products/0/reviews").toString())
                .isEqualTo("[{\"headline\":\"Updated\"},{\"headline\":\"Good\"}]");
        assertThat(run.ok("{ reviewsConnection(stage: DRAFT) { aggregate { count } } }")
                        .at("reviewsConnection/aggregate/count")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void membersOfAUnionAreNamedByTheirType() {
        String color = run.id("createProductColorVariant(data: {name: \"Red\", color: BLACK})");
        run.id("createProduct(data: {slug: \"a\", " + PRODUCT + ", variants: {connect: [{ProductColorVariant: {id: \""
                + color + "\"}}], create: [{ProductSizeVariant: {name: \"L\", size: LARGE}}]}})");

        assertThat(run.ok("{ products(stage: DRAFT) { variants { __typename } } }").at("products/0/variants").toString())
                .isEqualTo("[{\"__typename\":\"ProductColorVariant\"},{\"__typename\":\"ProductSizeVariant\"}]");

        ApiRun.Reply two = run.call("mutation { updateProduct(where: {slug: \"a\"}, data: {variants: {set: ["
                + "{ProductColorVariant: {id: \"" + color + "\"}, ProductSizeVariant: {id: \"x\"}}]}}) { id } }");
        assertThat(two.status()).isEqualTo(400);
        assertThat(two.error()).contains("exactly one");
    }

    @Test
    void deletingRemovesAnEntryFromAllStagesAndFromWhatLinksToIt() {
        product("a");
        String review = review(", product: {connect: {slug: \"a\"}}");
        run.id("publishReview(where: {id: \"" + review + "\"})");

        run.id("deleteReview(where: {id: \"" + review + "\"})");

        assertThat(read("reviews { id } products(stage: DRAFT) { reviews { id } }"))
                .isEqualTo("{\"reviews\":[],\"products\":[{\"reviews\":[]}]}");
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

        run.id("updateProduct(where: {slug: \"a\"}, data: {localizations: {update: [{locale: de, data: {price: 2}}]}})");
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
    void manyMutationsDoTenUnlessToldOtherwise() {
        for (int i = 0; i < 12; i++) {
            review(", rating: " + i);
        }

        ApiRun.Reply ten = run.ok("mutation { updateManyReviewsConnection(data: {name: \"Bob\"}) {"
                + " edges { node { name } } aggregate { count } pageInfo { hasNextPage pageSize } } }");
        assertThat(ten.at("updateManyReviewsConnection/edges")).hasSize(10);
        assertThat(ten.at("updateManyReviewsConnection/pageInfo").toString())
                .isEqualTo("{\"hasNextPage\":true,\"pageSize\":10}");

        ApiRun.Reply all = run.ok("mutation { publishManyReviews(where: {rating_gte: 1}) { count } }");
        assertThat(all.at("publishManyReviews/count").asInt()).isEqualTo(11);

        ApiRun.Reply deleted = run.ok("mutation { deleteManyReviewsConnection(where: {rating_in: [1, 2]}, first: 100)"
                + " { edges { node { rating } } } }");
        assertThat(deleted.at("deleteManyReviewsConnection/edges")).hasSize(2);
        assertThat(run.ok("{ reviewsConnection(stage: DRAFT) { aggregate { count } } }")
                        .at("reviewsConnection/aggregate/count")
                        .asInt())
                .isEqualTo(10);
    }
}
