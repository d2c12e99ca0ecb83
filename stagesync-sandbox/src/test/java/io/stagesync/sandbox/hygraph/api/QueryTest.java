package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading: pages, filters, orders, locales. Products p0 to p11 with prices 0 to 11; the odd ones are German only. */
class QueryTest {
    private ApiRun run;

    @BeforeEach
    void fill() {
        run = ApiRun.of("shop-variants-with-accounts");
        for (int i = 0; i < 12; i++) {
            run.id("createProduct(data: {slug: \"p" + i + "\", name: \"Name " + i + "\", description: \"d\", price: "
                    + i
                    + ", localizations: {create: [{locale: de, data: {name: \"Titel " + i
                    + "\", description: \"d\", price: " + i * 10 + "}}]}})");
            if (i % 2 == 1) {
                run.id("updateProduct(where: {slug: \"p" + i + "\"}, data: {localizations: {delete: [en]}})");
            }
        }
    }

    private String slugs(String arguments) {
        StringBuilder slugs = new StringBuilder();
        run.ok("{ products(stage: DRAFT, " + arguments + ") { slug } }")
                .at("products")
                .forEach(product -> slugs.append(slugs.isEmpty() ? "" : " ")
                        .append(product.get("slug").asString()));
        return slugs.toString();
    }

    @Test
    void entriesWithoutARequestedLocaleAreLeftOutAndTheFirstMatchWins() {
        assertThat(slugs("locales: [en], first: 100")).isEqualTo("p0 p2 p4 p6 p8 p10");
        assertThat(run.ok("{ products(stage: DRAFT, locales: [en, de], first: 2) { name locale } }")
                        .at("products")
                        .toString())
                .isEqualTo("[{\"name\":\"Name 0\",\"locale\":\"en\"},{\"name\":\"Titel 1\",\"locale\":\"de\"}]");
    }

    @Test
    void tenItemsComeByDefaultAndAHundredAtMost() {
        assertThat(slugs("locales: [de]").split(" ")).hasSize(10);
        ApiRun.Reply reply = run.call("{ products(first: 101) { id } }");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("data").isNull()).isTrue();
    }

    @Test
    void switchesGiveOldProjectsTheirPagesAndCutWhatIsTooMuch() {
        assertThat(ApiRun.of("shop-variants-with-accounts", ApiSwitch.OLD_PAGE_SIZES)
                        .call("{ products(first: 1000) { id } }")
                        .status())
                .isEqualTo(200);
        assertThat(ApiRun.of("shop-variants-with-accounts", ApiSwitch.CLAMP_PAGES)
                        .call("{ products(first: 101) { id } }")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void connectionsPageForwardsByCursor() {
        String query = "{ productsConnection(stage: DRAFT, locales: [de], first: 5, orderBy: id_ASC AFTER) {"
                + " edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor pageSize }"
                + " aggregate { count } } }";
        ApiRun.Reply first = run.ok(query.replace("AFTER", ""));
        assertThat(first.at("productsConnection/edges")).hasSize(5);
        assertThat(first.at("productsConnection/aggregate/count").asInt()).isEqualTo(12);
        assertThat(first.at("productsConnection/pageInfo/hasPreviousPage").asBoolean())
                .isFalse();
        String end = first.text("productsConnection/pageInfo/endCursor");
        assertThat(first.text("productsConnection/edges/4/cursor")).isEqualTo(end);

        ApiRun.Reply second = run.ok(query.replace("AFTER", ", after: \"" + end + "\""));
        assertThat(second.text("productsConnection/edges/0/node/slug")).isEqualTo("p5");
        String third = second.text("productsConnection/pageInfo/endCursor");
        ApiRun.Reply last = run.ok(query.replace("AFTER", ", after: \"" + third + "\""));
        assertThat(last.at("productsConnection/edges")).hasSize(2);
        assertThat(last.at("productsConnection/pageInfo/hasNextPage").asBoolean())
                .isFalse();
        assertThat(last.at("productsConnection/pageInfo/hasPreviousPage").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderBy: price_DESC, first: 2 | p10 p8",
                "orderBy: price_ASC, skip: 4, first: 10 | p8 p10",
                "last: 2 | p8 p10",
                "where: {price: 4} | p4",
                "where: {price_not: 4, price_lt: 7} | p0 p2 p6",
                "where: {price_in: [2, 4, 5]} | p2 p4",
                "where: {price_not_in: [2, 4, 6, 8]} | p0 p10",
                "where: {price_gt: 6, price_lte: 8} | p8",
                "where: {price_gte: 8} | p8 p10",
                "where: {slug_contains: \"1\"} | p10",
                "where: {slug_not_contains: \"p1\", price_gt: 5} | p6 p8",
                "where: {name_starts_with: \"Name 1\"} | p10",
                "where: {name_ends_with: \" 2\"} | p2",
                "where: {name_not_starts_with: \"Name\"} | ''",
                "where: {slug_in: [\"p2\", \"p3\"]} | p2",
                "where: {OR: [{price: 2}, {price: 4}]} | p2 p4",
                "where: {AND: [{price_gt: 2}, {price_lt: 6}]} | p4",
                "where: {NOT: [{price_gt: 2}]} | p0 p2",
                "where: {NOT: [{price_gt: 2}, {price_lt: 6}]} | p0 p2 p6 p8 p10",
                "where: {_search: \"NAME 6\"} | p6",
                "where: {reviews_some: {}} | ''",
                "where: {reviews_none: {}, price: 2} | p2",
                "where: {reviews_every: {rating: 1}, price: 2} | p2",
                "where: {createdAt_lt: \"2020-01-01T00:00:00Z\"} | ''",
                "where: {documentInStages_none: {stage: PUBLISHED}, price: 2} | p2",
                "where: {createdBy: {kind: PAT}, price: 2} | p2",
                "where: {createdBy: {kind: MEMBER}, price: 2} | ''",
            })
    void argumentsChooseAmongTheEnglishProducts(String arguments, String slugs) {
        assertThat(slugs(arguments)).isEqualTo(slugs);
    }

    @Test
    void idsAreLookedUp() {
        String id = run.ok("{ product(where: {slug: \"p2\"}, stage: DRAFT) { id } }")
                .text("product/id");

        assertThat(slugs("where: {id_in: [\"" + id + "\", \"none\"]}")).isEqualTo("p2");
        assertThat(run.ok("{ node(id: \"" + id + "\", stage: DRAFT) { __typename ... on Product { slug } } }")
                        .at("node")
                        .toString())
                .isEqualTo("{\"__typename\":\"Product\",\"slug\":\"p2\"}");
    }

    @Test
    void relationsAreFilteredInBothDirections() {
        run.id("createReview(data: {headline: \"h\", name: \"n\", email: \"e\", content: \"c\", rating: 5,"
                + " product: {connect: {slug: \"p2\"}}})");

        assertThat(slugs("where: {reviews_some: {rating_gt: 4}}")).isEqualTo("p2");
        assertThat(run.ok("{ reviews(stage: DRAFT, where: {product: {slug: \"p2\"}}) { rating } }")
                        .at("reviews"))
                .hasSize(1);
        assertThat(run.ok("{ reviews(stage: DRAFT, where: {product: {slug: \"p4\"}}) { rating } }")
                        .at("reviews"))
                .isEmpty();
    }

    @Test
    void aNestedLocalizedTargetWithoutTheLocaleIsLeftOut() {
        run.id("createReview(data: {headline: \"h\", name: \"n\", email: \"e\", content: \"c\","
                + " product: {connect: {slug: \"p1\"}}})");
        String query = "{ reviews(stage: DRAFT) { product ARGUMENTS { slug locale } } }";

        assertThat(run.ok(query.replace("ARGUMENTS", ""))
                        .at("reviews/0/product")
                        .isNull())
                .isTrue();
        assertThat(run.ok(query.replace("ARGUMENTS", "(locales: [en, de])")).text("reviews/0/product/locale"))
                .isEqualTo("de");
    }

    @Test
    void forcingTheParentsLocaleLeavesNoOther() {
        run.id(
                "createCategory(data: {slug: \"c\", name: \"C\", products: {connect: [{slug: \"p1\"}, {slug: \"p2\"}]}})");
        String query =
                "{ categories(stage: DRAFT, locales: [en, de]) { products(forceParentLocale: FORCE) { slug } } }";

        assertThat(run.ok(query.replace("FORCE", "false")).at("categories/0/products"))
                .hasSize(2);
        assertThat(run.ok(query.replace("FORCE", "true"))
                        .at("categories/0/products")
                        .toString())
                .isEqualTo("[{\"slug\":\"p2\"}]");
    }

    @Test
    void anEditInALocaleThatIsNotShownIsNotSeenInUpdatedAt() {
        String read = "{ product(where: {slug: \"p2\"}, stage: DRAFT) { base: updatedAt(variation: BASE)"
                + " it: updatedAt(variation: LOCALIZATION) updatedAt } }";
        String before = run.ok(read).at("product").toString();
        run.id("updateProduct(where: {slug: \"p2\"}, data: {localizations: {update: [{locale: de,"
                + " data: {name: \"Neu\"}}]}})");

        assertThat(run.ok(read).at("product").toString()).isEqualTo(before);
        run.id("updateProduct(where: {slug: \"p2\"}, data: {name: \"New\"})");
        assertThat(run.ok(read).at("product").toString()).isNotEqualTo(before);
        assertThat(run.ok(read).text("product/base")).isNotEqualTo(run.ok(read).text("product/it"));
    }

    @Test
    void theUserIsThePermanentAuthToken() {
        assertThat(run.ok(
                                "{ users { kind } products(stage: DRAFT, first: 1) { createdBy { kind } publishedBy { kind } } }")
                        .body()
                        .get("data")
                        .toString())
                .isEqualTo("{\"users\":[{\"kind\":\"PAT\"}],\"products\":[{\"createdBy\":{\"kind\":\"PAT\"},"
                        + "\"publishedBy\":null}]}");
    }

    @Test
    void historyIsEmptyAndVersionsAreNotKept() {
        assertThat(run.ok("{ products(stage: DRAFT, first: 1) { history { id } scheduledIn { id } }"
                                + " productVersion(where: {id: \"x\", stage: DRAFT, revision: 1}) { id } }")
                        .body()
                        .get("data")
                        .toString())
                .isEqualTo("{\"products\":[{\"history\":[],\"scheduledIn\":[]}],\"productVersion\":null}");
    }
}
