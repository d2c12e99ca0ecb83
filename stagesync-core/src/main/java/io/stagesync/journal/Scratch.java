package io.stagesync.journal;

import io.stagesync.connector.Ahead;
import io.stagesync.model.Base;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.References;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a comparison while it is made, on disk, so that memory does not grow with the content. Gone when closed.
 * Safe to use from several threads.
 */
public final class Scratch implements AutoCloseable {
    private static final int PAGE = 500;
    private static final long PAGE_CHARACTERS = 4_000_000;
    private static final int SIZE_COLUMN = 7;

    private final Database database;
    private final Pairing pairing;

    private Scratch(Database database) {
        this.database = database;
        this.pairing = new Pairing(this, database);
    }

    /** The destination's entries until they are told apart, where it chooses ids itself. */
    public Pairing pairing() {
        return pairing;
    }

    /** Begins an empty one beside a run file; what an interrupted run left there is removed. */
    public static Scratch beside(RunFile run) {
        Path file = Path.of(run.path() + ".scratch");
        Database.remove(file);
        Database database = Database.open(
                file,
                "pragma page_size = 16384",
                "pragma cache_size = -32000",
                // nobody else opens it, so its lock need not be taken and given back for each question
                "pragma locking_mode = exclusive");
        database.execute("pragma journal_mode = off");
        database.execute("pragma synchronous = off");
        // Apart from the keys, which are gone through much more often.
        database.execute("create table body (number integer primary key, text text)");
        for (Side side : Side.values()) {
            database.execute(
                    "create table " + side.table()
                            + " (model text, id text, fingerprint text, body integer, published integer, primary key (model, id)) without rowid");
            database.execute("create table " + side.table()
                    + "_unique (model text, field text, value text, id text, primary key (model, field, value, id))"
                    + " without rowid");
        }
        database.execute("create table holder (model text, field text, target text, id text,"
                + " primary key (model, field, target)) without rowid");
        database.execute("create table base (model text, id text, fingerprint text, marks text,"
                + " primary key (model, id)) without rowid");
        return new Scratch(database);
    }

    /** Keeps what entries of the source were when both sides were last in step. */
    public synchronized void putBases(List<BaseRecord> bases) {
        database.transact(() -> bases.forEach(each -> database.update(
                "insert or replace into base values (?, ?, ?, ?)",
                each.key().model(),
                each.key().id(),
                each.base().fingerprint(),
                each.base().text())));
    }

    /** Keeps entries of one side; a later one under the same id replaces an earlier one. */
    public synchronized void put(Side side, ContentModel model, List<Entry> entries) {
        List<Field> unique = model.fields().stream().filter(Field::unique).toList();
        List<Field> exclusive = model.fields().stream().filter(Field::exclusive).toList();
        database.transact(() -> {
            for (Entry entry : entries) {
                putBody(entry);
                database.update(
                        "insert or replace into " + side.table() + " values (?, ?, ?, last_insert_rowid(), ?)",
                        model.name(),
                        entry.key().id(),
                        CanonicalForm.fingerprint(model, entry).hex(),
                        entry.published().isPresent() ? 1 : 0);
                unique.forEach(field -> putUnique(side, entry, field));
                if (side == Side.SHOULD) {
                    exclusive.forEach(field -> putHolder(entry, field));
                }
            }
        });
    }

    /** Keeps an entry itself; its number is that of the last row that was inserted. */
    void putBody(Entry entry) {
        database.update("insert into body (text) values (?)", EntryJson.write(entry));
    }

    private void putUnique(Side side, Entry entry, Field field) {
        CanonicalForm.of(field, entry.value(field.name()))
                .ifPresent(value -> database.update(
                        "insert or replace into " + side.table() + "_unique values (?, ?, ?, ?)",
                        entry.key().model(),
                        field.name(),
                        Fingerprint.ofText(value.toString()).hex(),
                        entry.key().id()));
    }

    private void putHolder(Entry entry, Field field) {
        entry.value(field.name())
                .ifPresent(value -> References.of(value)
                        .forEach(target -> database.update(
                                "insert or replace into holder values (?, ?, ?, ?)",
                                entry.key().model(),
                                field.name(),
                                target.toString(),
                                entry.key().id())));
    }

    /** The entry of the source whose draft links to a target by an exclusive field. */
    public synchronized Optional<Entry> holder(String model, String field, EntryKey target) {
        return database
                .query(
                        "select s.id, b.text from holder h join should_be s on s.model = h.model and s.id = h.id"
                                + " join body b on b.number = s.body"
                                + " where h.model = ? and h.field = ? and h.target = ?",
                        row -> EntryJson.read(new EntryKey(model, row.getString(1)), row.getString(2)),
                        model,
                        field,
                        target.toString())
                .stream()
                .findFirst();
    }

    /** Remembers that the source has an entry that shall not be synced: it is neither created nor deleted. */
    public synchronized void withhold(EntryKey key) {
        database.update("insert or replace into should_be values (?, ?, null, null, null)", key.model(), key.id());
        database.update("delete from should_be_unique where model = ? and id = ?", key.model(), key.id());
    }

    /** Remembers every entry of a model that the destination lacks as withheld, and tells how many those are. */
    public synchronized long withholdNew(String model) {
        String absent = "model = ? and body is not null and not exists (select 1 from is_there d"
                + " where d.model = should_be.model and d.id = should_be.id)";
        long count = database.query("select count(*) from should_be where " + absent, row -> row.getLong(1), model)
                .get(0);
        database.update("update should_be set body = null where " + absent, model);
        return count;
    }

    /** How many entries of a model a side has, withheld ones not counted. */
    public synchronized long count(Side side, String model) {
        return database.query(
                        "select count(*) from " + side.table() + " where model = ? and body is not null",
                        row -> row.getLong(1),
                        model)
                .get(0);
    }

    /** How many entries of a model are on both sides. */
    public synchronized long countPaired(String model) {
        return database.query(
                        "select count(*) from should_be s join is_there d using (model, id)"
                                + " where model = ? and s.body is not null",
                        row -> row.getLong(1),
                        model)
                .get(0);
    }

    /** Hands over every entry that is missing or different at the destination, in the order of ids, a page at a time. The next page is read ahead. */
    public void forEachDifferent(String model, Executor ahead, Consumer<List<Pair>> taker) {
        forEach(model, "(d.id is null or d.fingerprint <> s.fingerprint)", ahead, taker);
    }

    /** Hands over every entry of the source with its other side, in the order of ids, a page at a time. */
    public void forEachPair(String model, Executor ahead, Consumer<List<Pair>> taker) {
        forEach(model, "true", ahead, taker);
    }

    /** Hands over what is the same on both sides and was not known to be, in the order of ids, a page at a time. */
    public void forEachNewlySame(String model, Executor ahead, Consumer<List<Pair>> taker) {
        forEach(
                model,
                "d.fingerprint = s.fingerprint and (e.fingerprint is null or e.fingerprint <> s.fingerprint)",
                ahead,
                taker);
    }

    /** Hands over what the destination lacks although both sides had it, in the order of ids, a page at a time. */
    public void forEachDeletedThere(String model, Executor ahead, Consumer<List<Pair>> taker) {
        forEach(model, "d.id is null and e.fingerprint is not null", ahead, taker);
    }

    private void forEach(String model, String condition, Executor ahead, Consumer<List<Pair>> taker) {
        String sql = "select s.id, b.text as should, c.text as body, s.fingerprint, e.fingerprint as known, e.marks"
                + " from should_be s"
                + " left join is_there d on d.model = s.model and d.id = s.id"
                + " left join base e on e.model = s.model and e.id = s.id"
                + " left join body b on b.number = s.body left join body c on c.number = d.body"
                + " where s.model = ? and s.id > ? and s.body is not null and " + condition
                + " order by s.id limit " + PAGE;
        page(model, sql, ahead, taker);
    }

    /** Hands over every entry that only the destination has, in the order of ids, a page at a time. */
    public void forEachSurplus(String model, Executor ahead, Consumer<List<Pair>> taker) {
        String sql = "select d.id, null as should, b.text as body, null as mine, e.fingerprint, e.marks"
                + " from is_there d left join body b on b.number = d.body"
                + " left join base e on e.model = d.model and e.id = d.id"
                + " where d.model = ? and d.id > ? and not exists"
                + " (select 1 from should_be s where s.model = d.model and s.id = d.id) order by d.id limit "
                + PAGE;
        page(model, sql, ahead, taker);
    }

    /** While a page is being worked on, the next one is read. The taker may change what the scratch says of its page. */
    private void page(String model, String sql, Executor ahead, Consumer<List<Pair>> taker) {
        List<Pair> page = pairs(model, sql, "");
        while (!page.isEmpty()) {
            String after = page.get(page.size() - 1).key().id();
            CompletableFuture<List<Pair>> next = CompletableFuture.supplyAsync(() -> pairs(model, sql, after), ahead);
            taker.accept(page);
            page = Ahead.await(next);
        }
    }

    private synchronized List<Pair> pairs(String model, String sql, String after) {
        return database.page(
                "select *, coalesce(length(should), 0) + coalesce(length(body), 0) from (" + sql + ")",
                row -> {
                    EntryKey key = new EntryKey(model, row.getString(1));
                    return new Pair(
                            key,
                            Optional.ofNullable(row.getString(2)).map(body -> EntryJson.read(key, body)),
                            Optional.ofNullable(row.getString(3)).map(body -> EntryJson.read(key, body)),
                            Optional.ofNullable(row.getString(4)).map(Fingerprint::new),
                            base(row.getString(5), row.getString(6)));
                },
                SIZE_COLUMN,
                PAGE_CHARACTERS,
                model,
                after);
    }

    private static Optional<Base> base(@Nullable String fingerprint, @Nullable String marks) {
        return fingerprint == null || marks == null ? Optional.empty() : Optional.of(Base.parse(fingerprint, marks));
    }

    /** Whether an entry will be at the destination once the plan is written. */
    public synchronized boolean willExist(EntryKey key) {
        String sql = "select exists (select 1 from should_be where model = ?1 and id = ?2 and body is not null)"
                + " or exists (select 1 from is_there where model = ?1 and id = ?2)";
        return database.query(sql, row -> row.getBoolean(1), key.model(), key.id())
                .get(0);
    }

    /** Whether a side shows an entry to the public; an entry that was not read is taken to be. */
    public synchronized boolean isPublished(Side side, EntryKey key) {
        return database
                .query(
                        "select coalesce(published, 0) from " + side.table() + " where model = ? and id = ?",
                        row -> row.getInt(1) == 1,
                        key.model(),
                        key.id())
                .stream()
                .findFirst()
                .orElse(true);
    }

    /** Whether an entry is at the destination now. */
    public synchronized boolean isAtDestination(EntryKey key) {
        String sql = "select exists (select 1 from is_there where model = ? and id = ?)";
        return database.query(sql, row -> row.getBoolean(1), key.model(), key.id())
                .get(0);
    }

    /** Unique values that entries should get although entries that only the destination has hold them. */
    public synchronized List<UniqueClash> uniqueClashes(String model) {
        String sql = """
                select s.id, s.field, d.id from should_be_unique s
                join is_there_unique d on d.model = s.model and d.field = s.field and d.value = s.value and d.id <> s.id
                where s.model = ? and not exists (select 1 from should_be h where h.model = d.model and h.id = d.id)
                order by s.id, s.field""";
        return database.query(
                sql,
                row -> new UniqueClash(
                        new EntryKey(model, row.getString(1)), row.getString(2), new EntryKey(model, row.getString(3))),
                model);
    }

    @Override
    public synchronized void close() {
        database.closeAndRemove();
    }
}
