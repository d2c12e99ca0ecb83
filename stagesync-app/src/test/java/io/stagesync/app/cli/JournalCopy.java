package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a run file tells. A copy is read, so that it is the resumed program that has to put up with what the killed one left.
 *
 * @param state planning also where there is not even that much in the file
 * @param creations how many entries the plan creates
 * @param files how many files the plan stores
 * @param doubtful how many changes were about to be sent and are not known to have been answered
 * @param doubtfulFiles how many of those store a file
 */
record JournalCopy(RunState state, long creations, long files, long doubtful, long doubtfulFiles) {
    static JournalCopy of(Path file) {
        Path copy = file.resolveSibling("copy").resolve(String.valueOf(file.getFileName()));
        try {
            Files.createDirectories(copy.getParent());
            for (String suffix : List.of("", "-wal")) {
                Path part = Path.of(copy + suffix);
                Files.deleteIfExists(part);
                if (Files.exists(Path.of(file + suffix))) {
                    Files.copy(Path.of(file + suffix), part);
                }
            }
            Files.deleteIfExists(Path.of(copy + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (RunFile run = RunFile.open(copy)) {
            return of(run);
        } catch (UsageException e) {
            return new JournalCopy(RunState.PLANNING, 0, 0, 0, 0);
        }
    }

    private static JournalCopy of(RunFile run) {
        AtomicLong files = new AtomicLong();
        AtomicLong doubtful = new AtomicLong();
        AtomicLong doubtfulFiles = new AtomicLong();
        run.forEachChange(each -> {
            boolean storesFile = each.change().pass() == Pass.ASSETS
                    && (each.change().action() == Action.CREATE || each.change().changesBytes());
            boolean isDoubtful =
                    each.outcome().filter(Outcome.Unknown.class::isInstance).isPresent();
            files.addAndGet(storesFile ? 1 : 0);
            doubtful.addAndGet(isDoubtful ? 1 : 0);
            doubtfulFiles.addAndGet(isDoubtful && storesFile ? 1 : 0);
        });
        long creations = run.tallies().stream()
                .filter(tally -> tally.action() == Action.CREATE
                        && (tally.pass() == Pass.ASSETS || tally.pass() == Pass.ENTRIES))
                .mapToLong(Tally::planned)
                .sum();
        return new JournalCopy(run.state(), creations, files.get(), doubtful.get(), doubtfulFiles.get());
    }
}
