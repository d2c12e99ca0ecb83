package io.stagesync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Sleeper;
import io.stagesync.journal.BaseRecord;
import io.stagesync.journal.Bases;
import io.stagesync.journal.Identities;
import io.stagesync.model.Base;
import io.stagesync.model.EntryKey;
import io.stagesync.model.LockException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a state promises, wherever it is kept. */
abstract class StateContractTest {
    static final StageAddress DELTA = new StageAddress("delta", "https://cms.example/delta");
    static final StageAddress MASTER = new StageAddress("master", "https://cms.example/master");
    static final EntryKey RITZ = new EntryKey("Hotel", "ritz");

    /** Never comes to an end, so that no heart beats. */
    static final Sleeper NEVER = time -> Thread.sleep(Long.MAX_VALUE);

    final MovableClock clock = new MovableClock("2026-11-25T12:00:00Z");
    final List<String> told = new ArrayList<>();
    private final List<StateStore> opened = new ArrayList<>();

    /** Where the state of this test is. */
    abstract StateLocation location();

    /** Lets time pass for all who share the state. */
    abstract void pass(Duration time);

    /** Opens it as another process would. */
    final StateStore open() {
        StateStore state = location().open(clock);
        opened.add(state);
        return state;
    }

    @AfterEach
    void close() {
        opened.forEach(StateStore::close);
    }

    @Test
    void basesAreReadInPagesReplacedAndForgotten() {
        Bases bases = open().bases(DELTA, MASTER);
        BaseRecord ritz = base(RITZ, "0a");
        BaseRecord savoy = base(new EntryKey("Hotel", "savoy"), "0b");
        bases.record(List.of(savoy, ritz, base(new EntryKey("City", "rome"), "0c")));

        Bases again = open().bases(DELTA, MASTER);
        assertThat(again.after("Hotel", "", 1)).containsExactly(ritz);
        assertThat(again.after("Hotel", "ritz", 5)).containsExactly(savoy);
        assertThat(open().bases(MASTER, DELTA).after("Hotel", "", 5)).isEmpty();

        again.record(List.of(base(RITZ, "0d")));
        again.forget(List.of(savoy.key()));
        assertThat(bases.after("Hotel", "", 5)).containsExactly(base(RITZ, "0d"));
    }

    private static BaseRecord base(EntryKey key, String mark) {
        Map<String, String> marks = Map.of("name", mark);
        return new BaseRecord(key, new Base("f" + mark, marks, Optional.of(marks)));
    }

    private StageLock take(String run) {
        return StageLock.take(open(), MASTER, "run " + run, clock, NEVER, told::add);
    }

    @Test
    void aPairIsFoundFromBothSidesAndByWhoOpensTheStateLater() {
        open().identities(DELTA, MASTER).record(RITZ, "m1");

        Identities later = open().identities(DELTA, MASTER);

        assertThat(later.destinationId(RITZ)).contains("m1");
        assertThat(later.sourceKey(new EntryKey("Hotel", "m1"))).contains(RITZ);
        assertThat(later.sourceKey(new EntryKey("Hotel", "ritz"))).isEmpty();
    }

    @Test
    void theWayBackHasTheSameMap() {
        open().identities(DELTA, MASTER).record(RITZ, "m1");

        Identities back = open().identities(MASTER, DELTA);

        assertThat(back.destinationId(new EntryKey("Hotel", "m1"))).contains("ritz");
        assertThat(back.sourceKey(RITZ)).contains(new EntryKey("Hotel", "m1"));
    }

    @Test
    void otherStagesHaveAnotherMap() {
        open().identities(DELTA, MASTER).record(RITZ, "m1");

        StageAddress other = new StageAddress("other", "https://cms.example/other");

        assertThat(open().identities(DELTA, other).destinationId(RITZ)).isEmpty();
    }

    @Test
    void aNewPairTakesThePlaceOfThoseOfBothItsSides() {
        Identities map = open().identities(DELTA, MASTER);
        map.recordAll("Hotel", Map.of("ritz", "m1", "astoria", "m2"));

        map.record(RITZ, "m2");

        assertThat(map.destinationId(RITZ)).contains("m2");
        assertThat(map.sourceKey(new EntryKey("Hotel", "m1"))).isEmpty();
        assertThat(map.destinationId(new EntryKey("Hotel", "astoria"))).isEmpty();
    }

    @Test
    void recordingAPairTwiceIsAsGoodAsOnce() {
        Identities map = open().identities(DELTA, MASTER);
        map.record(RITZ, "m1");
        map.record(RITZ, "m1");
        map.recordAll("Hotel", Map.of("ritz", "m1"));

        assertThat(map.destinationId(RITZ)).contains("m1");
    }

    @Test
    void aPairIsForgottenFromEitherSide() {
        Identities map = open().identities(DELTA, MASTER);
        map.recordAll("Hotel", Map.of("ritz", "m1", "astoria", "m2"));

        map.forget(RITZ);
        open().identities(MASTER, DELTA).forget(new EntryKey("Hotel", "m2"));

        Identities later = open().identities(DELTA, MASTER);
        assertThat(map.destinationId(RITZ)).isEmpty();
        assertThat(later.destinationId(RITZ)).isEmpty();
        assertThat(later.destinationId(new EntryKey("Hotel", "astoria"))).isEmpty();
    }

    @Test
    void itIsRememberedWhichModelsWereDealtWith() {
        Identities map = open().identities(DELTA, MASTER);
        assertThat(map.knows("Hotel")).isFalse();

        map.know(List.of("Hotel", "Review"));
        map.know(List.of("Hotel"));

        assertThat(open().identities(MASTER, DELTA).knows("Hotel")).isTrue();
        assertThat(map.knows("Asset")).isFalse();
    }

    @Test
    void aRunThatIsAliveKeepsOthersOutAndIsNamed() {
        try (StageLock lock = take("2026-11-25-a")) {
            pass(StageLock.TERM.dividedBy(2));

            assertThatThrownBy(() -> take("2026-11-25-b"))
                    .isInstanceOf(LockException.class)
                    .hasMessageStartingWith(
                            "Cannot write to 'master': run 2026-11-25-a by " + System.getProperty("user.name") + "@")
                    .hasMessageContaining(
                            ", process " + ProcessHandle.current().pid() + ", has been writing to it since ")
                    .hasMessageContaining("Wait until it ends.");
            lock.check();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void theLockIsFreeWhenTheRunIsOver() {
        take("a").close();

        take("b").check();

        assertThat(told).isEmpty();
    }

    @Test
    void anotherStageHasAnotherLock() {
        take("a").check();

        StageLock.take(open(), DELTA, "run b", clock, NEVER, told::add).check();

        assertThat(told).isEmpty();
    }

    @Test
    void aRunThatHasBeenSilentForTooLongIsTakenOverWithAWordAndStops() {
        StageLock silent = take("2026-11-25-a");
        pass(StageLock.TERM);

        StageLock next = take("2026-11-25-b");

        next.check();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Took over the lock of 'master' from run 2026-11-25-a by ")
                .contains("silent since ");
        assertThatThrownBy(silent::check)
                .isInstanceOf(LockException.class)
                .hasMessageStartingWith("Stopped writing to 'master': run 2026-11-25-b by ");
        silent.close();
        next.check();
    }

    @Test
    void aRunThatWasAsleepAndNotTakenOverGoesOn() {
        StageLock silent = take("a");
        pass(Duration.ofHours(1));

        silent.check();

        assertThatThrownBy(() -> take("b")).isInstanceOf(LockException.class);
    }

    @Test
    void aProcessThatHasEndedOnThisMachineIsTakenOverAtOnce() throws Exception {
        Process ended = new ProcessBuilder(java(), "-version").start();
        ended.waitFor();
        leaveClaim("2026-11-25-a", Holder.thisProcess().processes(), ended.pid());

        take("2026-11-25-b").check();

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Took over the lock of 'master' from run 2026-11-25-a by anna@build-7, process "
                        + ended.pid() + ", silent since ");
    }

    @Test
    void ofAProcessOnAnotherMachineNothingIsKnownBeforeItsTermIsOver() {
        leaveClaim("a", "another machine", Long.MAX_VALUE);

        assertThatThrownBy(() -> take("b")).hasMessageContaining("run a by anna@build-7, process ");
        pass(StageLock.TERM);
        take("b").check();

        assertThat(told).hasSize(1);
    }

    private void leaveClaim(String run, String processes, long process) {
        Claims claims = open().claims();
        Holder holder = new Holder("anna", "build-7", processes, process);
        Instant now = claims.now();
        assertThat(claims.add(MASTER.address(), Claim.begin("token", "run " + run, holder, now, StageLock.TERM)))
                .isTrue();
    }

    @Test
    void aClaimThatWasRenewedMeanwhileIsNotReplaced() {
        Claims claims = open().claims();
        Instant now = claims.now();
        Claim seen = Claim.begin("one", "run a", Holder.thisProcess(), now, StageLock.TERM);
        claims.add("stage", seen);
        Claim other = Claim.begin("two", "run b", Holder.thisProcess(), now, StageLock.TERM);

        assertThat(claims.renew("stage", seen.renewed(now.plusSeconds(5), StageLock.TERM)))
                .isTrue();

        assertThat(claims.replace("stage", seen, other)).isFalse();
        assertThat(claims.renew("stage", other)).isFalse();
        claims.remove("stage", other);
        assertThat(claims.find("stage")).get().extracting(Claim::token).isEqualTo("one");
    }

    @Test
    void ofManyWhoTakeTheLockAtOnceOneGetsIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<StageLock> winners = race();
            assertThat(winners).hasSize(1);
            winners.forEach(StageLock::close);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void ofManyWhoTakeOverADeadRunOneGetsIt() throws Exception {
        leaveClaim("dead", "another machine", 1);
        pass(StageLock.TERM);

        assertThat(race()).hasSize(1);
        assertThat(told).hasSize(1);
    }

    /** Eight who open the state each on their own and take the lock; gives those who got it. */
    private List<StageLock> race() throws Exception {
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<List<StageLock>>> racers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String run = "run " + i;
                StateStore state = open();
                racers.add(() -> {
                    start.await();
                    try {
                        return List.of(StageLock.take(state, MASTER, run, clock, NEVER, this::tell));
                    } catch (LockException e) {
                        return List.of();
                    }
                });
            }
            List<StageLock> winners = new ArrayList<>();
            for (Future<List<StageLock>> racer : threads.invokeAll(racers)) {
                winners.addAll(racer.get());
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What the arguments of a process say that opens the same state. */
    abstract List<String> arguments();

    private Process start(String run) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LockProcess.class.getName(),
                run));
        command.addAll(arguments());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && line.startsWith("SLF4J")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void ofTwoProcessesOneIsKeptOutAndTakesOverAtOnceWhenTheOtherIsKilled() throws Exception {
        Process first = start("first");
        Process second = null;
        try {
            assertThat(firstLine(first)).isEqualTo("taken");

            Process refused = start("second");
            assertThat(firstLine(refused))
                    .startsWith("Cannot write to 'master': run first by ")
                    .contains(", process " + first.pid() + ", has been writing to it since ");
            refused.waitFor();

            first.destroyForcibly().waitFor();
            second = start("second");
            assertThat(firstLine(second))
                    .startsWith("Took over the lock of 'master' from run first by ")
                    .contains(", process " + first.pid() + ", silent since ");
        } finally {
            first.destroyForcibly();
            if (second != null) {
                second.destroyForcibly();
            }
        }
    }

    @Test
    void processesThatOpenANewStateTogetherMakeItOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start("run-" + i));
        }
        List<String> lines = new ArrayList<>();
        for (Process process : processes) {
            lines.add(firstLine(process));
        }
        processes.forEach(Process::destroyForcibly);

        assertThat(lines).filteredOn("taken"::equals).hasSize(1);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("Cannot write to 'master': run run-"))
                .hasSize(2);
    }

    private synchronized void tell(String line) {
        told.add(line);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
