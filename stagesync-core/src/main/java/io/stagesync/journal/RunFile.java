package io.stagesync.journal;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The file of one run: its plan and its journal. Intent is recorded before a request is sent and the outcome after, each
 * in a transaction of its own. Safe to use from several threads; one process at a time writes it.
 */
public final class RunFile implements AutoCloseable {
    private final Database database;
    private final ChangeTable changes;
    private final IdentityTable identities;
    private final BaseTable bases;
    private long lastNumber;

    RunFile(Database database) {
        this.database = database;
        this.changes = new ChangeTable(database);
        this.identities = new IdentityTable(database);
        this.bases = new BaseTable(database);
        this.lastNumber = changes.lastNumber();
    }

    /**
     * Starts a run in a new file.
     *
     * @throws UsageException when the file cannot be made
     */
    public static RunFile create(Path file, RunHeader header) {
        Database database = RunFileTables.create(file);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", header.id());
        values.put("source", header.source());
        values.put("destination", header.destination());
        values.put("plannedAt", header.plannedAt().toString());
        values.put("sourceSchema", header.sourceSchema().hex());
        values.put("destinationSchema", header.destinationSchema().hex());
        values.put("state", RunState.PLANNING.name());
        header.undoes().ifPresent(undone -> values.put("undoes", undone));
        database.transact(
                () -> values.forEach((key, value) -> database.update("insert into run values (?, ?)", key, value)));
        return new RunFile(database);
    }

    /**
     * Opens the file of an earlier run.
     *
     * @throws UsageException when it is no run file or was written by a newer StageSync
     */
    public static RunFile open(Path file) {
        Database database = RunFileTables.openExisting(file);
        return new RunFile(database);
    }

    public Path path() {
        return database.file();
    }

    public synchronized RunHeader header() {
        return parsed(() -> new RunHeader(
                value("id"),
                value("source"),
                value("destination"),
                Instant.parse(value("plannedAt")),
                new Fingerprint(value("sourceSchema")),
                new Fingerprint(value("destinationSchema")),
                values("undoes").stream().findFirst()));
    }

    private <T> T parsed(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UsageException(
                    "Cannot read '" + path() + "': it is damaged (" + e.getMessage()
                            + "). Restore it from a copy, or plan again.",
                    e);
        }
    }

    public synchronized RunState state() {
        return parsed(() -> RunState.valueOf(value("state")));
    }

    public synchronized void enter(RunState state) {
        database.update("update run set value = ? where key = 'state'", state.name());
    }

    private String value(String key) {
        List<String> found = values(key);
        if (found.isEmpty()) {
            throw new UsageException("Cannot read '" + path() + "': it is damaged, for it lacks '" + key
                    + "'. Restore it from a copy, or plan again.");
        }
        return found.get(0);
    }

    private List<String> values(String key) {
        return database.query("select value from run where key = ?", row -> row.getString(1), key);
    }

    /** The number for the next change; each call gives another. */
    public synchronized long nextNumber() {
        return ++lastNumber;
    }

    public synchronized void addChanges(List<Change> some) {
        database.transact(() -> some.forEach(changes::insert));
    }

    public synchronized void addProblem(Problem problem) {
        database.update(
                "insert into problem values (?, ?, ?, ?, ?, ?, ?)",
                problem.severity().name(),
                problem.code().name(),
                problem.entry().map(EntryKey::toString).orElse(null),
                problem.subject(),
                problem.message(),
                problem.advice(),
                problem.entries());
    }

    /** Every problem, blockers first, then in the order in which they were found. */
    public synchronized List<Problem> problems() {
        return database.query(
                "select * from problem order by severity = 'WARNING', rowid",
                row -> new Problem(
                        Problem.Severity.valueOf(row.getString(1)),
                        Problem.Code.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).map(EntryKey::parse),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)));
    }

    public synchronized void removeProblems(Problem.Code code) {
        database.update("delete from problem where code = ?", code.name());
    }

    /** Records when each model of the source was last edited, as {@code Source} tells it. */
    public synchronized void setLastEdits(Map<String, String> edits) {
        database.transact(() -> edits.forEach(
                (model, edit) -> database.update("insert or replace into lastedit values (?, ?)", model, edit)));
    }

    /** When each model of the source was last edited before it was read. */
    public synchronized Map<String, String> lastEdits() {
        Map<String, String> edits = new LinkedHashMap<>();
        database.query(
                "select model, edit from lastedit order by model",
                row -> String.valueOf(edits.put(row.getString(1), row.getString(2))));
        return edits;
    }

    public synchronized void addReadCount(ReadCount count) {
        database.update(
                "insert into readcount values (?, ?, ?, ?)",
                count.model(),
                count.atSource(),
                count.atDestination(),
                count.unchanged());
    }

    /** What was read for the plan, in schema order. */
    public synchronized List<ReadCount> readCounts() {
        return database.query(
                "select * from readcount order by rowid",
                row -> new ReadCount(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /** Records, of a model, which of the destination's ids belong to which of the source's. */
    public synchronized void addIdentities(String model, Map<String, String> destinationIds) {
        database.transact(
                () -> destinationIds.forEach((source, id) -> identities.put(new EntryKey(model, source), id)));
    }

    /** Every pair of ids that is known: by model, the destination's id by the source's. Without what the run deleted. */
    public synchronized Map<String, Map<String, String>> identities() {
        return identities.all();
    }

    /** Records what entries will be on both sides when all of their changes are written. */
    public synchronized void addBases(List<BaseRecord> some) {
        database.transact(() -> some.forEach(bases::put));
    }

    /** What is now on both sides of those entries of which every change was written, so many at most. */
    public synchronized List<BaseRecord> reachedBases(int most) {
        return bases.reached(most);
    }

    /** Removes bases that are kept elsewhere now, so that a later attempt at this run does not bring them back. */
    public synchronized void removeBases(List<BaseRecord> some) {
        database.transact(() -> some.forEach(bases::remove));
    }

    /** The changes of a model in one pass and with one action, in plan order, read a page at a time. */
    public Iterator<ChangeRecord> changes(Pass pass, Action action, String model) {
        return new ChangeIterator(after -> pageAfter(pass, action, model, after));
    }

    private synchronized List<ChangeRecord> pageAfter(Pass pass, Action action, String model, long number) {
        return changes.after(pass, action, model, number);
    }

    /** Hands every change to the taker in plan order, a page at a time. */
    public void forEachChange(Consumer<ChangeRecord> taker) {
        for (Pass pass : Pass.values()) {
            forEachChange(pass, taker);
        }
    }

    /** Hands every change of a pass to the taker in plan order, a page at a time. */
    public void forEachChange(Pass pass, Consumer<ChangeRecord> taker) {
        changes(pass).forEachRemaining(taker);
    }

    /** The changes of a pass in plan order, read a page at a time as they are asked for. */
    public Iterator<ChangeRecord> changes(Pass pass) {
        return new ChangeIterator(after -> pageAfter(pass, after));
    }

    private synchronized List<ChangeRecord> pageAfter(Pass pass, long number) {
        return changes.after(pass, number);
    }

    /**
     * The changes of a model in one pass, in plan order, a page at a time.
     *
     * @param after the number of the last change that is known already, 0 for the first page
     * @param most how many to give at most
     */
    public synchronized List<ChangeRecord> changes(Pass pass, String model, long after, int most) {
        return changes.ofModel(pass, model, after, most);
    }

    /** The changes that were tried and not written, in plan order, a page at a time. */
    public synchronized List<ChangeRecord> failures(long after, int most) {
        return changes.failures(after, most);
    }

    /**
     * The entries of a model of which a change was tried, in the order of their ids, a page at a time.
     *
     * @param after the id of the last entry that is known already, an empty text for the first page
     */
    public synchronized List<EntryKey> triedEntries(String model, String after, int most) {
        return changes.triedEntries(model, after, most);
    }

    /** The changes of one entry, in plan order. */
    public synchronized List<ChangeRecord> changesOf(EntryKey key) {
        return changes.ofEntry(key);
    }

    /** Whether it has a change of an entry. */
    public synchronized boolean changes(EntryKey key) {
        return changes.anyOf(key);
    }

    /** Whether every change of the same entry that comes before this one was written, deletions aside. */
    public synchronized boolean isWrittenBefore(Change change) {
        return changes.isWrittenBefore(change);
    }

    /** The entries that the run should have created and has not, so far as it was tried. */
    public synchronized List<EntryKey> lostCreations() {
        return changes.lostCreations();
    }

    /** Records that these changes are about to be sent. */
    public synchronized void intend(List<Change> batch) {
        database.transact(() -> batch.forEach(change -> changes.record(
                change, OutcomeCode.INTENDED, "the run was interrupted before the destination's answer arrived")));
    }

    /** Records what became of these changes; the outcomes stand in the same order. */
    public void settle(List<Change> batch, List<? extends Outcome> outcomes) {
        settle(batch, outcomes, Map.of());
    }

    /**
     * The same where the destination chose ids.
     *
     * @param newIds of the entries that these changes created
     */
    public synchronized void settle(
            List<Change> batch, List<? extends Outcome> outcomes, Map<EntryKey, String> newIds) {
        if (batch.size() != outcomes.size()) {
            throw new IllegalArgumentException("Got " + outcomes.size() + " outcomes for " + batch.size() + " changes");
        }
        database.transact(() -> {
            for (int i = 0; i < batch.size(); i++) {
                Outcome outcome = outcomes.get(i);
                changes.record(batch.get(i), OutcomeCode.of(outcome), outcome.explanation());
                if (batch.get(i).action() == Action.DELETE && outcome.isWritten()) {
                    identities.remove(batch.get(i).key());
                }
            }
            newIds.forEach(identities::put);
        });
    }

    /** Counts by pass, action and model, in plan order. */
    public synchronized List<Tally> tallies() {
        return changes.tallies();
    }

    /** How many changes the plan has. */
    public long size() {
        return tallies().stream().mapToLong(Tally::planned).sum();
    }

    public synchronized void clearMismatches() {
        database.execute("delete from mismatch");
    }

    public synchronized void addMismatches(List<Mismatch> mismatches) {
        database.transact(() -> mismatches.forEach(mismatch -> database.update(
                "insert into mismatch values (?, ?, ?, ?)",
                mismatch.key().toString(),
                mismatch.field(),
                mismatch.expected(),
                mismatch.found())));
    }

    /** What reading back found, in the order in which it was found; empty also when nothing was read back yet. */
    public synchronized List<Mismatch> mismatches() {
        return database.query(
                "select * from mismatch order by rowid",
                row -> new Mismatch(
                        EntryKey.parse(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** Closes and removes the file of a run that came to nothing. */
    public synchronized void discard() {
        database.closeAndRemove();
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
