package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.app.cli.KillPoint.Way;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.RunState;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One sync of two stages whose program is killed several times, and started again as a person would. */
final class KilledSync {
    private static final int LINES_OF_KILLED = 2;
    private static final int LINES_OF_ENDED = 20;

    private final Path folder;
    private final StagePair stages;
    private final Random random;
    private final String name;
    private final RunFolder runs;
    private final List<String> story = new ArrayList<>();
    private final int runsBefore;
    private final int requestsBefore;
    private int kills;
    private long doubtfulFiles;
    private long lostCreations;
    private long lostFiles;

    /** @param name what messages begin with */
    KilledSync(Path folder, StagePair stages, Random random, String name) {
        this.folder = folder;
        this.stages = stages;
        this.random = random;
        this.name = name;
        this.runs = new RunFolder(folder.resolve(".stagesync/runs"));
        this.runsBefore = runs.list().size();
        this.requestsBefore = stages.log().requests().size();
    }

    /** Kills it at most so many times, and lets it come to its end then; gives how often it was killed. */
    int run(int mostKills) throws InterruptedException {
        boolean ended = false;
        while (!ended) {
            ended = kills < mostKills
                    ? !kill(KillPoint.random(random, stages.aims()))
                    : endsWell(ProgramProcess.start(folder, arguments()));
        }
        checkWhatWasSent();
        return kills;
    }

    /** What a person does next. */
    private List<String> arguments() {
        Optional<Path> latest = latest();
        RunState state = latest.map(file -> JournalCopy.of(file).state()).orElse(RunState.PLANNING);
        return switch (state) {
            case PLANNING -> List.of("sync", "--yes", "--confirm-destination", StagePair.DESTINATION);
            case PLANNED ->
                List.of("apply", id(latest.orElseThrow()), "--yes", "--confirm-destination", StagePair.DESTINATION);
            case APPLYING, APPLIED ->
                List.of("resume", id(latest.orElseThrow()), "--yes", "--confirm-destination", StagePair.DESTINATION);
        };
    }

    private Optional<Path> latest() {
        List<Path> files = runs.list();
        return files.size() == runsBefore ? Optional.empty() : Optional.of(files.get(0));
    }

    private static String id(Path file) {
        return String.valueOf(file.getFileName()).replace(".run", "");
    }

    /** Whether it was killed; else it has come to its end before. */
    private boolean kill(KillPoint point) throws InterruptedException {
        int before = stages.log().count(point.aim().kind());
        int all = stages.log().requests().size();
        point.prepare(stages);
        ProgramProcess program = ProgramProcess.start(folder, arguments());
        point.await(program, stages, before);
        boolean killed = program.kill();
        stages.faults().clear();
        story.add(point + (killed ? ": " : " did not come: ") + program.told(LINES_OF_KILLED));
        if (!killed) {
            return !endsWell(program);
        }
        kills++;
        for (LoggedRequest request : requestsSince(all)) {
            if (point.way() == Way.LOST
                    && request.status() == 0
                    && request.kind() == point.aim().kind()) {
                lostCreations += stages.creations(request);
                lostFiles += request.kind() == RequestKind.STORE ? 1 : 0;
            }
        }
        checkDoubt();
        return true;
    }

    private void checkDoubt() {
        latest().map(JournalCopy::of).ifPresent(journal -> {
            assertThat(journal.doubtful()).as(this::told).isLessThanOrEqualTo(stages.mostUnderWay());
            doubtfulFiles += journal.doubtfulFiles();
        });
    }

    private boolean endsWell(ProgramProcess program) throws InterruptedException {
        int code = program.end();
        story.add("to the end: " + program.told(LINES_OF_ENDED));
        assertThat(code).as(this::told).isZero();
        return true;
    }

    /** Whatever the journal left open was looked up first: each entry was created by exactly one request that arrived. */
    private void checkWhatWasSent() {
        JournalCopy journal = JournalCopy.of(latest().orElseThrow());
        List<LoggedRequest> sent = requestsSince(requestsBefore);
        long creations = sent.stream().mapToLong(stages::creations).sum();
        long stored = sent.stream()
                .filter(request -> request.kind() == RequestKind.STORE)
                .count();
        assertThat(creations - lostCreations)
                .as(() -> "creations that arrived\n" + told())
                .isEqualTo(journal.creations());
        if (stored > 0) {
            assertThat(stored)
                    .as(() -> "files\n" + told())
                    .isLessThanOrEqualTo(journal.files() + doubtfulFiles + lostFiles);
        }
    }

    private List<LoggedRequest> requestsSince(int before) {
        List<LoggedRequest> all = stages.log().requests();
        return all.subList(before, all.size());
    }

    private String told() {
        return name + ", after " + kills + " kills:\n" + String.join("\n", story);
    }
}
