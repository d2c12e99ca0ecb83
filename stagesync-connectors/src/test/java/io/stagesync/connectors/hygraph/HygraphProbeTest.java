package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.hygraph.ProbeFinding.Verdict;
import io.stagesync.model.EntryKey;
import io.stagesync.model.StageException;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.access.AccessToken;
import io.stagesync.sandbox.hygraph.access.Action;
import io.stagesync.sandbox.hygraph.access.Grant;
import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.sdl.HotelProject;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.RequestKind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probes sandbox environments, whose switches are what a probe is to find out. */
class HygraphProbeTest {
    private static final String HOTELS = HygraphSdl.of(HotelProject.spec());

    private static HygraphSpec spec(ApiSwitch... on) {
        return HygraphSpec.of("master", HOTELS)
                .withApi(ApiSwitches.of(on))
                .withSwitches(HygraphSwitches.DEFAULT.withUploadDelay(Duration.ofMillis(20)));
    }

    private static HygraphProbe probe(HygraphEnvironment environment, String token) {
        return probe(environment, token, HygraphPlan.UNLIMITED);
    }

    private static HygraphProbe probe(HygraphEnvironment environment, String token, HygraphPlan plan) {
        HygraphSettings settings = HygraphSettings.of("master", URI.create(environment.contentEndpoint()))
                .withToken(new Secret(token))
                .withPlan(plan);
        Governor governor = new Governor(plan.limits(), time -> Thread.sleep(time.toMillis()), System::nanoTime);
        return new HygraphProbe(settings, governor, time -> Thread.sleep(Math.min(250, time.toMillis())));
    }

    private static ProbeReport run(HygraphSpec spec) {
        return run(spec, HygraphPlan.UNLIMITED);
    }

    private static ProbeReport run(HygraphSpec spec, HygraphPlan plan) {
        try (Sandbox sandbox = Sandbox.start(spec)) {
            HygraphEnvironment environment = sandbox.environment("master");
            HygraphContentGenerator.fill(
                    environment.content(), ContentPlan.of(1, 5), TwoEnvironments.files(environment));
            List<String> before = dump(environment);

            ProbeReport report = probe(environment, environment.token(), plan).run(finding -> {});

            List<String> more = new ArrayList<>(dump(environment));
            more.removeAll(before);
            assertThat(more).isEmpty();
            assertThat(dump(environment)).hasSameSizeAs(before);
            return report;
        }
    }

    private static List<String> dump(HygraphEnvironment environment) {
        return HygraphDump.byId(handle -> handle).of(environment.content());
    }

    private static String found(ProbeReport report, String point, String asked) {
        Predicate<ProbeFinding> about =
                each -> each.point().equals(point) && each.asked().contains(asked);
        return report.findings().stream()
                .filter(about)
                .findFirst()
                .orElseThrow()
                .found();
    }

    private static List<Verdict> verdicts(ProbeReport report) {
        return report.findings().stream().map(ProbeFinding::verdict).toList();
    }

    @Test
    void anEnvironmentAtItsHardestIsDescribedAsItIs() {
        ProbeReport report = run(spec());

        assertThat(report.findings()).hasSize(HygraphProbe.points());
        assertThat(verdicts(report)).doesNotContain(Verdict.MATTERS);
        assertThat(found(report, "1", "upsert")).startsWith("each made an entry of its own, under other ids");
        assertThat(found(report, "2", "publish")).isEqualTo("only the default locale was published");
        assertThat(found(report, "3", "publish")).isEqualTo("10 of 12 were published");
        assertThat(found(report, "4", "set")).isEqualTo("the links are in the order that was set");
        assertThat(found(report, "4", "read 12")).startsWith("a nested list shows 10 of 12");
        assertThat(found(report, "4", "read 101")).startsWith("refused with HTTP 400, \"'first' must not be");
        assertThat(found(report, "5", "upsert")).startsWith("refused with HTTP 400");
        assertThat(found(report, "5", "create")).isEqualTo("the default locale came with it");
        assertThat(found(report, "6", "list")).isEqualTo("the old one is gone and the new ones are there");
        assertThat(found(report, "6", "single")).startsWith("refused with HTTP 400");
        assertThat(found(report, "7", "link")).startsWith("refused with HTTP 400");
        assertThat(found(report, "7", "update")).isEqualTo("null, without an error");
        assertThat(found(report, "8", "two")).isEqualTo("HTTP 400; the first was written and is in the answer");
        assertThat(found(report, "9", "30")).isEqualTo("none was refused");
        assertThat(found(report, "10", "file")).isEqualTo("the file was fetched; its handle is a new one");
    }

    @Test
    void anotherBehaviourOfTheEnvironmentIsSeen() {
        ProbeReport report = run(spec(ApiSwitch.values()));

        assertThat(verdicts(report)).doesNotContain(Verdict.MATTERS);
        assertThat(found(report, "2", "publish")).isEqualTo("every locale was published: en, de");
        assertThat(found(report, "3", "publish")).isEqualTo("12 of 12 were published");
        assertThat(found(report, "4", "read 12")).startsWith("a nested list shows 12 of 12");
        assertThat(found(report, "4", "read 101")).startsWith("taken");
        assertThat(found(report, "5", "upsert")).isEqualTo("taken");
        assertThat(found(report, "5", "create")).startsWith("it has no default locale");
        assertThat(found(report, "6", "single")).isEqualTo("taken; it took the place of the other");
        assertThat(found(report, "7", "update")).startsWith("refused with HTTP 400");
        assertThat(found(report, "8", "two")).endsWith("the first was not written");
    }

    @Test
    void whatCannotBeTriedIsListedWithTheReason() {
        assertThat(run(spec()).findings())
                .filteredOn(finding -> List.of("11", "13").contains(finding.point()))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_TRIED);
                    assertThat(finding.found()).startsWith("it needs ");
                });
    }

    @Test
    void theLimitsOfAPlanShowAndAreWaitedFor() {
        ProbeReport report = run(spec().withPlan(Plan.GROWTH), HygraphPlan.GROWTH);

        assertThat(found(report, "9", "30"))
                .startsWith("refused with HTTP 429: ")
                .contains(" of 30; it does not say how long to wait, and says \"429 Too Many Requests");
        assertThat(found(report, "9", "100 KB")).startsWith("refused with HTTP 413");
        assertThat(report.left()).isEmpty();
    }

    @Test
    void entriesWhoseAnswersWereLostAreDeletedAsWell() {
        try (Sandbox sandbox = Sandbox.start(spec())) {
            HygraphEnvironment environment = sandbox.environment("master");
            environment.faults().add(Fault.on(RequestKind.MUTATION).every(5).dropAfterProcessing());

            ProbeReport report = probe(environment, environment.token()).run(finding -> {});

            assertThat(verdicts(report)).contains(Verdict.NOT_TRIED);
            assertThat(report.left()).isEmpty();
            assertThat(dump(environment)).isEmpty();
        }
    }

    @Test
    void aTokenThatMayNotDeleteMakesOneEntryAndSaysWhich() {
        HygraphSpec spec = spec().withToken(
                        AccessToken.of("writer", Grant.of(Action.READ, Action.CREATE, Action.UPDATE, Action.PUBLISH)));
        try (Sandbox sandbox = Sandbox.start(spec)) {
            HygraphEnvironment environment = sandbox.environment("master");
            HygraphProbe probe = probe(environment, environment.token("writer"));

            assertThatThrownBy(() -> probe.run(finding -> {}))
                    .isInstanceOf(StageException.class)
                    .hasMessageContaining("the token may not delete")
                    .hasMessageContaining("The probe made ")
                    .hasMessageContaining(" and cannot delete it: delete it by hand.");
            assertThat(left(environment)).hasSize(1);
        }
    }

    @Test
    void aTokenThatMayNotWriteMakesNothing() {
        try (Sandbox sandbox = Sandbox.start(spec())) {
            HygraphEnvironment environment = sandbox.environment("master");
            HygraphProbe probe = probe(environment, environment.readOnlyToken());

            assertThatThrownBy(() -> probe.run(finding -> {}))
                    .isInstanceOf(StageException.class)
                    .hasMessageContaining("the token may not create");
            assertThat(dump(environment)).isEmpty();
        }
    }

    @Test
    void aProbeThatIsStoppedDeletesWhatItMade() {
        try (Sandbox sandbox = Sandbox.start(spec())) {
            HygraphEnvironment environment = sandbox.environment("master");
            HygraphProbe probe = probe(environment, environment.token());

            ProbeReport report = probe.run(finding -> probe.stop());

            assertThat(report.findings())
                    .extracting(ProbeFinding::found)
                    .filteredOn("the probe was stopped"::equals)
                    .hasSize(HygraphProbe.points() - 1);
            assertThat(dump(environment)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.stagesync.connectors.hygraph.HygraphSchemas#names")
    void nothingIsLeftBehindInAnyRealSchema(String name) {
        String sdl = HygraphSchemas.real(name);
        ProbeReport report = run(HygraphSpec.of("master", sdl)
                .withSwitches(HygraphSwitches.DEFAULT.withUploadDelay(Duration.ofMillis(20))));

        assertThat(report.left()).isEmpty();
        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.MATTERS)
                .isEmpty();
    }

    /** What the environment holds. */
    private static List<EntryKey> left(HygraphEnvironment environment) {
        return dump(environment).stream()
                .map(line -> line.replaceFirst("^\\S+ (\\S+)[^\\n]*", "$1"))
                .distinct()
                .map(EntryKey::parse)
                .toList();
    }
}
