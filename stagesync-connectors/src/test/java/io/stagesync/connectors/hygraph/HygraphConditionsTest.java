package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.RequestKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a destination does where no document tells, allows or breaks, a sync makes it equal and has nothing left to do. */
class HygraphConditionsTest {
    private static final String KINDS = "all-field-kinds.graphql";
    private static final String LINKS = "page-slots-unions.graphql";
    private static final String LOCALES = "bike-store-variants-taxonomy.graphql";
    private static final String TEXTS = "docs-richtext-embeds.graphql";
    private static final String LEGACY_ASSETS = "customers-themes-2020.graphql";
    private static final int SMALL = 6_000;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(value = ApiSwitch.class, mode = EnumSource.Mode.EXCLUDE, names = "DEFAULT_LOCALIZATION_ON_DEMAND")
    void whereNoDocumentTellsWhatItDoes(ApiSwitch behaviour) {
        try (TwoEnvironments stages = stages(LOCALES, spec -> spec.withApi(ApiSwitches.of(behaviour)))) {
            syncsExactly(stages, 3);
        }
    }

    @Test
    void entriesThatAreTooLargeForOneMutationAreWrittenInParts() {
        HygraphPlan plan = new HygraphPlan(HygraphPlan.UNLIMITED.limits(), HygraphPlan.UNLIMITED.queryBytes(), SMALL);
        try (TwoEnvironments stages = stages(
                        KINDS, spec -> spec.withLimits(spec.limits().withMutationBytes(SMALL)))
                .writing(settings -> settings.withPlan(plan))) {
            syncsExactly(stages, 6);
        }
    }

    @Test
    void aSmallerLimitThanToldIsFoundOut() {
        try (TwoEnvironments stages =
                stages(KINDS, spec -> spec.withLimits(spec.limits().withMutationBytes(20_000)))) {
            syncsExactly(stages, 6);
        }
    }

    @Test
    void oneMutationPerRequestDoesTheSame() {
        try (TwoEnvironments stages =
                stages(LINKS, spec -> spec).writing(settings -> settings.with(Mutations.SINGLE))) {
            syncsExactly(stages, 6);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsLostAndNothingIsThereTwice(Fault fault) {
        try (TwoEnvironments stages = stages(TEXTS, spec -> spec)) {
            stages.destination().faults().add(fault);
            // Without edits: those make entries at one moment that nothing tells apart.
            stages.fillSource(plan(6), 0);

            new SyncProof(stages, TEXTS).syncsExactly();
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
        for (String schema : List.of(LOCALES, LEGACY_ASSETS)) {
            try (TwoEnvironments stages = stages(schema, spec -> spec)
                    .writing(settings -> settings.withAssets(settings.assets().with(transfer)))) {
                syncsExactly(stages, 6);
            }
        }
    }

    @Test
    void theLimitsOfItsPlanAreKept() {
        Limits limits = new Limits(60, 8, 5);
        try (TwoEnvironments stages = stages(
                        LINKS,
                        spec -> spec.withLimits(spec.limits()
                                .withRequestsPerSecond(60)
                                .withConcurrentQueries(8)
                                .withConcurrentMutations(5)
                                .withMutationBytes(30_000)
                                .withQueryBytes(10_000)))
                .writing(settings -> settings.withPlan(new HygraphPlan(limits, 10_000, 30_000)))) {
            stages.fillSource(plan(6), 90);

            SyncProof proof = new SyncProof(stages, LINKS);
            assertThat(proof.sync()).isEmpty();
            proof.isEqualTo(stages.dumpSource());
            assertThat(stages.destination().requestLog().requests())
                    .noneMatch(request -> request.status() == 429 || request.status() == 413);
        }
    }

    private TwoEnvironments stages(String schema, UnaryOperator<HygraphSpec> destination) {
        String sdl = HygraphSchemas.real(schema);
        return new TwoEnvironments(
                HygraphSpec.of("development", sdl),
                destination.apply(HygraphSpec.of("master", sdl)),
                folder.resolve(schema));
    }

    private static void syncsExactly(TwoEnvironments stages, int perModel) {
        stages.fillSource(plan(perModel), 15 * perModel);
        new SyncProof(stages, "").syncsExactly();
    }

    private static ContentPlan plan(int perModel) {
        return ContentPlan.of(1, perModel).withDefaultLocaleAlways();
    }
}
