package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Problem;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.store.Document;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two environments whose schemas drifted apart: what the destination lacks is told with the number of entries that it
 * touches, and costs exactly those fields; everything else is equal, and a second run has nothing to do.
 */
class HygraphDriftTest {
    private static final int ENTRIES_PER_MODEL = 8;
    private static final int EDITS = 40;

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("product-reviews-2021", "product-reviews-2022", List.of()),
                Arguments.of("product-reviews-2022", "product-reviews-2021", List.of("MODEL_MISSING NextAuthUser")),
                Arguments.of("shop-variants-localized", "shop-variants-with-accounts", List.of()),
                Arguments.of(
                        "shop-variants-with-accounts",
                        "shop-variants-localized",
                        List.of(
                                "MODEL_MISSING Account",
                                "FIELD_MISSING Order.firstName",
                                "FIELD_MISSING Order.orderId",
                                "FIELD_MISSING Order.state",
                                "FIELD_MISSING OrderItem.orderId")),
                Arguments.of(
                        "agency-site-components-early",
                        "agency-site-components",
                        List.of("FIELD_MISSING Layout.navBar", "FIELD_MISSING Layout.navBarCta")),
                Arguments.of(
                        "agency-site-components",
                        "agency-site-components-early",
                        List.of(
                                "MODEL_MISSING Contact",
                                "FIELD_MISSING HomePage.cta",
                                "FIELD_MISSING Layout.headerCta",
                                "FIELD_MISSING Layout.headerLinks",
                                "FIELD_MISSING Page.section",
                                "MODEL_MISSING Partner")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoRevisionsOfARealProjectDifferOnlyInWhatOneOfThemLacks(String from, String to, List<String> drift) {
        try (TwoEnvironments stages =
                environments(HygraphSchemas.real(from + ".graphql"), HygraphSchemas.real(to + ".graphql"))) {
            SyncProof proof = new SyncProof(stages, from + " to " + to);

            assertThat(proof.sync()).extracting(HygraphDriftTest::told).isEqualTo(counted(drift, stages.source()));
            assertOnlyDriftIsLost(proof, stages);

            HygraphContentEditor.edit(stages.source().content(), 2, EDITS, TwoEnvironments.files(stages.source()));
            assertThat(proof.sync()).extracting(HygraphDriftTest::told).isEqualTo(counted(drift, stages.source()));
            assertOnlyDriftIsLost(proof, stages);
        }
    }

    @Test
    void aDestinationThatHasMoreThanTheSourceLosesNothing() {
        try (TwoEnvironments stages =
                environments(HygraphSdl.of(DriftedProjects.small()), HygraphSdl.of(DriftedProjects.large()))) {
            SyncProof proof = new SyncProof(stages, "small to large");

            assertThat(proof.sync()).isEmpty();
            assertOnlyDriftIsLost(proof, stages);
        }
    }

    @Test
    void localesEnumValuesComponentsAndTheirFieldsThatTheDestinationLacksAreToldAndLeftOut() {
        try (TwoEnvironments stages =
                environments(HygraphSdl.of(DriftedProjects.large()), HygraphSdl.of(DriftedProjects.small()))) {
            SyncProof proof = new SyncProof(stages, "large to small");

            assertThat(proof.sync())
                    .extracting(problem -> problem.code() + " " + problem.subject())
                    .containsExactly(
                            "FIELD_MISSING Asset.alt",
                            "MODEL_MISSING Author",
                            "FIELD_MISSING Page.author",
                            "FIELD_MISSING Page.cover",
                            "LOCALE_MISSING Asset in fr",
                            "ENUM_VALUE_MISSING Page.mood",
                            "ENUM_VALUE_MISSING Page.moods",
                            "LOCALE_MISSING Page in fr",
                            "FIELD_MISSING Page: Hero.lead",
                            "FIELD_MISSING Page: Hero.mood",
                            "FIELD_MISSING Page: Hero.quote",
                            "FIELD_MISSING Page: Quote",
                            "FIELD_MISSING Page: related");
            assertOnlyDriftIsLost(proof, stages);
        }
    }

    private TwoEnvironments environments(String from, String to) {
        TwoEnvironments stages =
                new TwoEnvironments(HygraphSpec.of("development", from), HygraphSpec.of("master", to), folder);
        HygraphContentGenerator.fill(
                stages.source().content(),
                ContentPlan.of(1, ENTRIES_PER_MODEL),
                TwoEnvironments.files(stages.source()));
        return stages;
    }

    private static void assertOnlyDriftIsLost(SyncProof proof, TwoEnvironments stages) {
        proof.isEqualTo(stages.dumpSource(CommonContent.of(
                stages.source().content(), stages.destination().content().schema())));
        proof.isQuiet();
    }

    private static String told(Problem problem) {
        return problem.code() + " " + problem.subject() + " " + problem.entries();
    }

    /** With the number of entries that have something of what is missing, be it in one layer only. */
    private static List<String> counted(List<String> drift, HygraphEnvironment source) {
        return drift.stream()
                .map(each -> {
                    List<String> names =
                            List.of(each.substring(each.indexOf(' ') + 1).split("\\."));
                    return each + " "
                            + (names.size() == 1
                                    ? entries(source, names.get(0))
                                    : entriesWith(source, names.get(0), names.get(1)));
                })
                .toList();
    }

    private static int entries(HygraphEnvironment source, String model) {
        return source.content().read(reader -> reader.all("DRAFT", model).size());
    }

    private static int entriesWith(HygraphEnvironment source, String model, String field) {
        return source.content()
                .read(reader -> Stream.of("DRAFT", "PUBLISHED")
                        .flatMap(stage -> reader.all(stage, model).stream())
                        .filter(each -> each.base().containsKey(field)
                                || each.localizations().values().stream().anyMatch(values -> values.containsKey(field)))
                        .map(Document::id)
                        .collect(Collectors.toSet())
                        .size());
    }
}
