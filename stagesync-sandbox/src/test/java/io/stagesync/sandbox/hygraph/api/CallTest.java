package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Errors, batches, permissions and headers, with a real schema of reviews of products. */
class CallTest {
    private static final String REVIEW = "headline: \"Good\", name: \"Ann\", email: \"a@b.c\", content: \"Fine\"";
    private static final String PRODUCT = "name: \"Shirt\", description: \"Soft\", price: 10";

    private ApiRun run;

    @BeforeEach
    void open() {
        run = ApiRun.of("shop-variants-with-accounts");
    }

    @Test
    void anUnknownInputFieldIsNamedWithItsPlace() {
        ApiRun.Reply reply = run.call("{ products(where: {slugg: \"a\"}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error())
                .isEqualTo("input:1: Field \"slugg\" is not defined by type ProductWhereInput. Did you mean slug?\n");
        assertThat(reply.body().get("data").isNull()).isTrue();
        assertThat(reply.at("/extensions/requestId").asString()).isNotEmpty();
    }

    @Test
    void aMissingRequiredValueIsNamedWithItsType() {
        String text = "Field \"ProductCreateInput.slug\" of required type \"String!\" was not provided.";

        assertThat(run.call("mutation { createProduct(data: {" + PRODUCT + "}) { id } }")
                        .error())
                .contains(text);
        assertThat(run.call(
                                "mutation($d: ProductCreateInput!) { createProduct(data: $d) { id } }",
                                Map.of("d", Map.of("name", "n", "description", "d", "price", 1)))
                        .error())
                .contains(text);
    }

    @Test
    void anUnknownFieldIsRefused() {
        ApiRun.Reply reply = run.call("{ products { naem } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).startsWith("input:1: Cannot query field \"naem\" on type \"Product\".");
    }

    @Test
    void aDocumentThatDoesNotParseIsRefused() {
        assertThat(run.call("{ products { ").status()).isEqualTo(400);
    }

    @Test
    void aBatchGoesOnAfterAFailureAndKeepsWhatWasDone() {
        ApiRun.Reply reply = run.call("mutation { a: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug }"
                + " b: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug }"
                + " c: createProduct(data: {slug: \"y\", " + PRODUCT + "}) { slug } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("data").toString())
                .isEqualTo("{\"a\":{\"slug\":\"x\"},\"b\":null,\"c\":{\"slug\":\"y\"}}");
        assertThat(reply.at("/errors/0/path").toString()).isEqualTo("[\"b\"]");
        assertThat(run.ok("{ products(stage: DRAFT) { slug } }").at("products")).hasSize(2);
    }

    @Test
    void aSwitchAnswersAPartlyFailedBatchWith200() {
        ApiRun soft = ApiRun.of("shop-variants-with-accounts", ApiSwitch.PARTIAL_FAILURE_IS_200);

        ApiRun.Reply reply = soft.call("mutation { a: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug }"
                + " b: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug } }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("errors")).isTrue();
    }

    @Test
    void aSwitchUndoesABatchOfWhichAPartFails() {
        ApiRun atomic = ApiRun.of("shop-variants-with-accounts", ApiSwitch.ATOMIC_DOCUMENTS);

        ApiRun.Reply reply = atomic.call("mutation { a: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug }"
                + " b: createProduct(data: {slug: \"x\", " + PRODUCT + "}) { slug } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("data").isNull()).isTrue();
        assertThat(atomic.ok("{ products(stage: DRAFT) { slug } }").at("products"))
                .isEmpty();
    }

    @Test
    void aMutationThatFailsLateLeavesNothingBehind() {
        run.ok("mutation { createProduct(data: {slug: \"x\", " + PRODUCT + "}) { id } }");

        ApiRun.Reply reply = run.call("mutation { createProduct(data: {slug: \"y\", " + PRODUCT
                + ", reviews: {create: [{" + REVIEW + ", product: {connect: {slug: \"none\"}}}]}}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(run.ok("{ products(stage: DRAFT) { slug } }").at("products")).hasSize(1);
    }

    @Test
    void missingPermissionsOfAMutationAreAllNamed() {
        run.ok("mutation { createProduct(data: {slug: \"x\", " + PRODUCT + "}) { id } }");
        Permissions none = (action, model, stage) -> action.equals("read");

        ApiRun.Reply reply = run.call(call(
                "mutation { createReview(data: {" + REVIEW + ", product: {connect: {slug: \"x\"}}}) { id } }", none));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().get("data").isNull()).isTrue();
        assertThat(reply.error()).isEqualTo("Mutation failed due to permission errors");
        assertThat(reply.at("/errors/0/extensions").toString())
                .isEqualTo("{\"code\":\"403\",\"failedActions\":["
                        + "{\"action\":\"create\",\"model\":\"Review\",\"stage\":\"DRAFT\"},"
                        + "{\"action\":\"update\",\"model\":\"Product\",\"stage\":\"DRAFT\"}]}");
        assertThat(run.ok("{ reviews(stage: DRAFT) { id } }").at("reviews")).isEmpty();
    }

    @Test
    void aQueryWithoutPermissionIsNotAllowed() {
        Permissions none = (action, model, stage) -> !model.equals("Review");

        ApiRun.Reply reply = run.call(call("{ reviews { id } }", none));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().get("errors").toString())
                .isEqualTo("[{\"message\":\"not allowed\","
                        + "\"extensions\":{\"code\":\"403\",\"path\":[\"reviews\"]}}]");
    }

    @Test
    void anArgumentCountsBeforeAHeaderAndThatBeforeTheDefault() {
        run.ok("mutation { createProduct(data: {slug: \"x\", " + PRODUCT + ", localizations: {create: [{locale: de,"
                + " data: {name: \"n\", description: \"d\", price: 1}}]}}) { id } }");

        assertThat(headed("{ products { locale stage } }").at("products").toString())
                .isEqualTo("[{\"locale\":\"de\",\"stage\":\"DRAFT\"}]");
        assertThat(headed("{ products(locales: [en], stage: DRAFT) { locale } }")
                        .text("products/0/locale"))
                .isEqualTo("en");
        assertThat(headed("{ products(stage: PUBLISHED) { locale } }").at("products"))
                .isEmpty();
        assertThat(run.ok("{ products { locale } }").at("products")).isEmpty();
    }

    private ApiRun.Reply headed(String query) {
        return run.call(new Call(
                query, Map.of(), Optional.empty(), Optional.of("DRAFT"), List.of("de", "en"), Permissions.ALL));
    }

    private static Call call(String query, Permissions permissions) {
        return new Call(query, Map.of(), Optional.empty(), Optional.empty(), List.of(), permissions);
    }

    @Test
    void rootFieldsAreToldBeforeTheyAreCarriedOut() {
        Call call = call(
                "mutation { a: deleteReview(where: {id: \"1\"}) { id } ...F } fragment F on Mutation { b: deleteReview("
                        + "where: {id: \"2\"}) { id } }",
                Permissions.ALL);

        assertThat(run.api().inspect(call))
                .containsExactly(
                        new RootField(OperationKind.MUTATION, "deleteReview", "a"),
                        new RootField(OperationKind.MUTATION, "deleteReview", "b"));
        assertThat(run.api().execute(call).operations())
                .containsExactly(OperationKind.MUTATION, OperationKind.MUTATION);
    }

    @Test
    void anOperationIsChosenByItsName() {
        String query = "query A { a: products { id } } query B { b: products { id } }";

        ApiRun.Reply reply =
                run.call(new Call(query, Map.of(), Optional.of("B"), Optional.empty(), List.of(), Permissions.ALL));
        assertThat(reply.body().get("data").has("b")).isTrue();
        assertThat(run.call(query).status()).isEqualTo(400);
    }
}
