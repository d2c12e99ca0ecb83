package io.stagesync.journal;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder where runs are kept, {@code .stagesync/runs} by default; one file a run, named by its id. */
public final class RunFolder {
    private static final String SUFFIX = ".run";
    private static final int DAY_LENGTH = "2026-11-25".length();

    /** Letters count on like the columns of a sheet: {@code z} comes before {@code aa}. */
    private static final Comparator<Path> BY_DAY_THEN_LETTERS = Comparator.comparing((Path file) ->
                    name(file).substring(0, Math.min(DAY_LENGTH, name(file).length())))
            .thenComparing(file -> name(file).length())
            .thenComparing(RunFolder::name);

    private final Path folder;
    private final boolean kept;

    public RunFolder(Path folder) {
        this(folder, true);
    }

    private RunFolder(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** A folder for runs that are looked at and thrown away; no id in it is that of a run that is kept. */
    public static RunFolder forComparison(Path folder) {
        return new RunFolder(folder, false);
    }

    public Path path() {
        return folder;
    }

    /** Where what is known between runs is kept: beside the runs, {@code .stagesync/state.db} by default. */
    public Path stateFile() {
        return folder.toAbsolutePath().resolveSibling("state.db");
    }

    /**
     * An id that no run in this folder has: the day and the first free letters, {@code 2026-11-25-a}.
     *
     * @throws UsageException when the folder cannot be made
     */
    public String newId(LocalDate day) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot make the run folder '" + folder + "': " + e.getMessage()
                            + ". Give another one with --runs.",
                    e);
        }
        String prefix = kept ? day + "-" : "comparison-";
        int number = 0;
        while (Files.exists(file(prefix + letters(number)))) {
            number++;
        }
        return prefix + letters(number);
    }

    private static String letters(int number) {
        String rest = number >= 26 ? letters(number / 26 - 1) : "";
        return rest + (char) ('a' + number % 26);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Where the run with this id is kept. */
    public Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    /**
     * Opens a run by its id or its file.
     *
     * @throws UsageException when there is none, or it cannot be read
     */
    public RunFile open(String idOrFile) {
        Path byId = file(idOrFile);
        if (Files.exists(byId)) {
            return RunFile.open(byId);
        }
        Path asFile = Path.of(idOrFile);
        if (Files.exists(asFile)) {
            return RunFile.open(asFile);
        }
        throw new UsageException(
                "No run '" + idOrFile + "' in '" + folder + "', and no such file. See: stagesync runs");
    }

    /** The files of all runs, the newest first by id. */
    public List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(SUFFIX))
                    .sorted(BY_DAY_THEN_LETTERS.reversed())
                    .toList();
        } catch (IOException e) {
            throw new UsageException("Cannot list the run folder '" + folder + "': " + e.getMessage(), e);
        }
    }
}
