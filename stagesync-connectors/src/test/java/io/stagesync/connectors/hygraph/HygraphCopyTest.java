package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Destination;
import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.RequestKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up content, copied to an empty environment, is the same there in both versions. */
class HygraphCopyTest {
    private static final String UPLOADS = "bike-store-variants-taxonomy.graphql";
    private static final int PER_TYPE = 6;
    private static final int SMALL = 6_000;

    static List<String> names() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCopyHoldsTheSameInEveryStage(String schema) {
        try (HygraphPair pair = new HygraphPair(HygraphSchemas.real(schema))) {
            assertThat(copied(pair, HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED)))
                    .isEmpty();
        }
    }

    /** Edits of every kind, deletions among them, brought over to a copy. */
    @ParameterizedTest
    @MethodSource("names")
    void aCopyIsBroughtUpToDate(String schema) {
        try (HygraphPair pair = new HygraphPair(HygraphSchemas.real(schema));
                Destination from = HygraphPair.open(HygraphPair.settings(pair.from, HygraphPlan.UNLIMITED));
                Destination to = HygraphPair.open(HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED))) {
            HygraphContentGenerator.fill(pair.from.content(), plan(PER_TYPE), HygraphPair.files(pair.from));
            Copier copier = new Copier(from, to);
            copier.copy();

            for (int round = 1; round <= 2; round++) {
                HygraphContentEditor.edit(pair.from.content(), round, 60, HygraphPair.files(pair.from));
                copier.copy();

                assertThat(copier.failures).isEmpty();
                // A variant that goes from the draft stays public here, and no mutation can take it away any more.
                assertThat(differences(pair, copier)).allMatch(line -> line.matches("(?s). PUBLISHED .* variants/.*"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = ApiSwitch.class, mode = EnumSource.Mode.EXCLUDE, names = "DEFAULT_LOCALIZATION_ON_DEMAND")
    void whateverTheStageDoesWhereNoDocumentTells(ApiSwitch behaviour) {
        try (HygraphPair pair =
                new HygraphPair(HygraphSchemas.real(UPLOADS), spec -> spec.withApi(ApiSwitches.of(behaviour)))) {
            assertThat(copied(pair, HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED), 3))
                    .isEmpty();
        }
    }

    @Test
    void entriesThatAreTooLargeForOneMutationAreWrittenInParts() {
        try (HygraphPair pair = new HygraphPair(
                HygraphSchemas.real("all-field-kinds.graphql"),
                spec -> spec.withLimits(spec.limits().withMutationBytes(SMALL)))) {
            HygraphPlan plan =
                    new HygraphPlan(HygraphPlan.UNLIMITED.limits(), HygraphPlan.UNLIMITED.queryBytes(), SMALL);

            assertThat(copied(pair, HygraphPair.settings(pair.to, plan))).isEmpty();
        }
    }

    @Test
    void aSmallerLimitThanToldIsFoundOut() {
        try (HygraphPair pair = new HygraphPair(
                HygraphSchemas.real("all-field-kinds.graphql"),
                spec -> spec.withLimits(spec.limits().withMutationBytes(20_000)))) {
            assertThat(copied(pair, HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED)))
                    .isEmpty();
        }
    }

    @Test
    void oneMutationPerRequestDoesTheSame() {
        try (HygraphPair pair = new HygraphPair(HygraphSchemas.real("page-slots-unions.graphql"))) {
            HygraphSettings settings =
                    HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED).with(Mutations.SINGLE);

            assertThat(copied(pair, settings)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsLostAndNothingIsThereTwice(Fault fault) {
        try (HygraphPair pair = new HygraphPair(HygraphSchemas.real("docs-richtext-embeds.graphql"))) {
            pair.to.faults().add(fault);

            assertThat(copied(pair, HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED)))
                    .isEmpty();
        }
    }

    static List<Fault> faults() {
        return List.of(
                Fault.on(RequestKind.MUTATION).every(5).dropAfterProcessing(),
                Fault.on(RequestKind.MUTATION).every(5).dropBeforeProcessing(),
                Fault.on(RequestKind.MUTATION).every(4).answer(429, "<html>Too Many Requests</html>"),
                Fault.on(RequestKind.QUERY, RequestKind.MUTATION).every(6).answer(503, "<html>busy</html>"),
                Fault.on(RequestKind.MUTATION).every(6).answerAfterProcessing(502, "<html>gateway</html>"),
                Fault.on(RequestKind.MUTATION).every(5).cutShort(20));
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    void filesComeOnEveryWay(Transfer transfer) {
        for (String schema : List.of(UPLOADS, "customers-themes-2020.graphql")) {
            try (HygraphPair pair = new HygraphPair(HygraphSchemas.real(schema))) {
                HygraphSettings settings = HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED);

                assertThat(copied(pair, settings.withAssets(settings.assets().with(transfer))))
                        .isEmpty();
            }
        }
    }

    @Test
    void aCopyKeepsTheLimitsOfItsPlan() {
        Limits limits = new Limits(60, 8, 5);
        try (HygraphPair pair = new HygraphPair(
                HygraphSchemas.real("page-slots-unions.graphql"),
                spec -> spec.withLimits(spec.limits()
                        .withRequestsPerSecond(60)
                        .withConcurrentQueries(8)
                        .withConcurrentMutations(5)
                        .withMutationBytes(30_000)
                        .withQueryBytes(10_000)))) {
            assertThat(copied(pair, HygraphPair.settings(pair.to, new HygraphPlan(limits, 10_000, 30_000))))
                    .isEmpty();
            assertThat(pair.to.requestLog().requests())
                    .noneMatch(request -> request.status() == 429 || request.status() == 413);
        }
    }

    /** What differs after a copy, and what could not be copied. */
    private static List<String> copied(HygraphPair pair, HygraphSettings settings) {
        return copied(pair, settings, PER_TYPE);
    }

    private static List<String> copied(HygraphPair pair, HygraphSettings settings, int perType) {
        HygraphContentGenerator.fill(pair.from.content(), plan(perType), HygraphPair.files(pair.from));
        HygraphContentEditor.edit(pair.from.content(), 1, 15 * perType, HygraphPair.files(pair.from));
        try (Destination from = HygraphPair.open(HygraphPair.settings(pair.from, HygraphPlan.UNLIMITED));
                Destination to = HygraphPair.open(settings)) {
            Copier copier = new Copier(from, to);
            copier.copy();
            return copier.failures.isEmpty() ? differences(pair, copier) : copier.failures;
        }
    }

    private static ContentPlan plan(int perType) {
        return ContentPlan.of(1, perType).withDefaultLocaleAlways();
    }

    private static List<String> differences(HygraphPair pair, Copier copier) {
        return pair.differences(
                HygraphSchemas.mapping(pair.from.spec().sdl()), link -> copier.name(link.type(), link.id()));
    }
}
