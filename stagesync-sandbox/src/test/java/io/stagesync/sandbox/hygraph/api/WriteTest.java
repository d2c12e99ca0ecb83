package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void deletingRemovesAnEntryFromAllStagesAndFromWhatLinksToIt() {
        product("a");
        String review = review(", product: {connect: {slug: \"a\"}}");
        run.id("publishReview(where: {id: \"" + review + "\"})");

        run.id("deleteReview(where: {id: \"" + review + "\"})");

        assertThat(read("reviews { id } products(stage: DRAFT) { reviews { id } }"))
                .isEqualTo("{\"reviews\":[],\"products\":[{\"reviews\":[]}]}");
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
