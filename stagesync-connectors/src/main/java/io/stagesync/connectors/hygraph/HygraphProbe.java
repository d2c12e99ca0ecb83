package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.model.EntryKey;
import io.stagesync.model.StageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds out how an environment behaves where the documentation leaves it open (hygraph.md 11), by trying it on entries
 * that are made for that and deleted again. Nothing that was there before is changed.
 */
public final class HygraphProbe {
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");
    private static final int MOST_MILLISECONDS = 300_000_000;
    private static final int MOST_FAILURES = 2;

    private final HygraphSettings settings;
    private final Governor governor;
    private final Sleeper sleeper;
    private volatile boolean stopped;

    public HygraphProbe(HygraphSettings settings) {
        this(
                settings,
                Governor.shared(settings.endpoint().toString(), settings.plan().limits()),
                Sleeper.real());
    }

    /** @param sleeper waits between tries, for uploads, and for time to pass between two edits */
    public HygraphProbe(HygraphSettings settings, Governor governor, Sleeper sleeper) {
        this.settings = requireNonNull(settings, "settings is null");
        this.governor = governor;
        this.sleeper = sleeper;
    }

    /** How many points there are. */
    public static int points() {
        return ProbePoints.ALL.size();
    }

    /** Ends a run after the point that it is at; what it made is still deleted. May be called from any thread. */
    public void stop() {
        stopped = true;
    }

    /**
     * Tries every point, one after the other, and deletes whatever was made, also where something failed.
     *
     * @param told is told each finding as it is made
     * @throws StageException when the environment cannot be used, or an entry that was made cannot be deleted; only then
     *     is one left, and the message names it
     */
    public ProbeReport run(Consumer<ProbeFinding> told) {
        try (HttpPost http = new HttpPost(settings.timeout())) {
            ProbeCalls calls = new ProbeCalls(http, settings, governor, sleeper);
            HygraphMapping mapping = HygraphMapping.of(
                    settings.stage(),
                    calls.ask(HygraphMapping.QUERY, Json.object(), 1)
                            .graphql()
                            .flatMap(HygraphAnswer::data)
                            .orElseGet(Json::object));
            Random random = new Random();
            ProbeValues values = new ProbeValues(
                    mapping::component,
                    "stagesync-probe-" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36),
                    LONG_AGO.plusMillis(random.nextInt(MOST_MILLISECONDS)),
                    anAsset(calls, mapping));
            ProbeEntries entries = new ProbeEntries(calls, mapping, values);
            ProbeBench bench = new ProbeBench(mapping, calls, values, entries, sleeper, random);
            return run(bench, told);
        }
    }

    private static Optional<String> anAsset(ProbeCalls calls, HygraphMapping mapping) {
        return mapping.model(EnvironmentTypes.ASSET)
                .map(assets -> calls.ask(
                        "query StageSyncProbe{m:" + assets.listQuery() + "(first:1,stage:DRAFT,locales:["
                                + String.join(",", mapping.locales()) + "]){id}}",
                        Json.object(),
                        1))
                .map(answer -> answer.value().path(0).path("id").asString(""))
                .filter(id -> !id.isEmpty());
    }

    private ProbeReport run(ProbeBench bench, Consumer<ProbeFinding> told) {
        List<ProbeFinding> findings = new ArrayList<>();
        Optional<StageException> failure = Optional.empty();
        ProbeEntries.Removal removal;
        try {
            checkDeleting(bench);
            attemptAll(bench, finding -> {
                findings.add(finding);
                told.accept(finding);
            });
        } catch (StageException e) {
            failure = Optional.of(e);
        } finally {
            removal = bench.entries().removeAll();
        }
        if (failure.isPresent()) {
            throw withLeft(failure.get(), removal);
        }
        return new ProbeReport(findings, bench.entries().created(), removal.left(), removal.trouble());
    }

    private static StageException withLeft(StageException failure, ProbeEntries.Removal removal) {
        String left = removal.left().stream().map(EntryKey::toString).collect(Collectors.joining(", "));
        return left.isEmpty()
                ? failure
                : new StageException(
                        failure.stage(),
                        failure.reason(),
                        failure.getMessage() + " The probe made " + left + " and cannot delete it: delete it by hand.",
                        failure);
    }

    private void attemptAll(ProbeBench bench, Consumer<ProbeFinding> told) {
        int failures = 0;
        for (ProbePoint point : ProbePoints.ALL) {
            ProbeFinding finding;
            if (stopped || failures == MOST_FAILURES) {
                finding = point.notTried(skipped());
            } else {
                try {
                    finding = attempt(point, bench);
                    failures = 0;
                } catch (StageException e) {
                    failures = e.reason() == StageException.Reason.ACCESS ? 0 : failures + 1;
                    finding = point.notTried(String.valueOf(e.getMessage()));
                }
            }
            told.accept(finding);
        }
    }

    private String skipped() {
        return stopped ? "the probe was stopped" : "the environment failed several times before";
    }

    private static ProbeFinding attempt(ProbePoint point, ProbeBench bench) {
        try {
            return point.answered(point.attempt().on(bench));
        } catch (NotTried e) {
            return point.notTried(e.reason());
        }
    }

    /** Nothing more is made unless what was made can be deleted. */
    private static void checkDeleting(ProbeBench bench) {
        Optional<Subject> first = bench.anything();
        if (first.isPresent()) {
            Subject made = first.get();
            ProbeAnswer answer = bench.entries().delete(made.model(), made.id());
            if (!answer.isFine()) {
                throw bench.calls().errors().broken("deleting was " + answer.refusal());
            }
            bench.entries().forget(made.model(), made.id());
        }
    }
}
