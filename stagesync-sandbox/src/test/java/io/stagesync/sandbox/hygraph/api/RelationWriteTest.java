package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relations in both directions and nested entries, with a real schema of shops: products with reviews and variants. */
class RelationWriteTest {
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

        assertThat(run.ok("{ products(stage: DRAFT) { reviews { id } } }")
                        .at("products/0/reviews")
                        .toString())
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

        assertThat(run.ok("{ products(stage: DRAFT) { reviews { headline } } }")
                        .at("products/0/reviews")
                        .toString())
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

        assertThat(run.ok("{ products(stage: DRAFT) { variants { __typename } } }")
                        .at("products/0/variants")
                        .toString())
                .isEqualTo("[{\"__typename\":\"ProductColorVariant\"},{\"__typename\":\"ProductSizeVariant\"}]");

        ApiRun.Reply two = run.call("mutation { updateProduct(where: {slug: \"a\"}, data: {variants: {set: ["
                + "{ProductColorVariant: {id: \"" + color + "\"}, ProductSizeVariant: {id: \"x\"}}]}}) { id } }");
        assertThat(two.status()).isEqualTo(400);
        assertThat(two.error()).contains("exactly one");
    }
}
