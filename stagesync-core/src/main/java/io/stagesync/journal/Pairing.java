package io.stagesync.journal;

import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The destination's entries under its own ids, and which entry of the source each of them is, as far as that is known
 * yet. On disk beside the {@link Scratch}. Safe to use from several threads.
 */
public final class Pairing {
    private static final int PAGE = 500;
    private static final long PAGE_CHARACTERS = 4_000_000;
    private static final int SIZE_COLUMN = 3;
    private static final String UNPAIRED_HERE =
            "not exists (select 1 from pair p where p.model = r.model and p.id = r.id)";
    private static final String UNPAIRED_THERE =
            "not exists (select 1 from pair p where p.model = s.model and p.source_id = s.id)";

    private final Scratch lock;
    private final Database database;

    Pairing(Scratch lock, Database database) {
        this.lock = lock;
        this.database = database;
        database.execute("create table raw (model text, id text, body integer, primary key (model, id)) without rowid");
        database.execute("create table raw_unique (model text, field text, value text, id text,"
                + " primary key (model, field, value, id)) without rowid");
        database.execute(
                "create table pair (model text, id text, source_id text, primary key (model, id))" + " without rowid");
        database.execute("create unique index pair_by_source on pair (model, source_id)");
        database.execute("create table handle (side text, model text, handle text, look text, id text,"
                + " primary key (side, model, handle, id)) without rowid");
    }

    /** Keeps entries of the destination under its own ids. */
    public void put(ContentModel model, List<Entry> entries) {
        List<Field> unique = model.fields().stream().filter(Field::unique).toList();
        synchronized (lock) {
            database.transact(() -> {
                for (Entry entry : entries) {
                    lock.putBody(entry);
                    database.update(
                            "insert or replace into raw values (?, ?, last_insert_rowid())",
                            model.name(),
                            entry.key().id());
                    for (Field field : unique) {
                        CanonicalForm.of(field, entry.value(field.name()))
                                .ifPresent(value -> database.update(
                                        "insert or replace into raw_unique values (?, ?, ?, ?)",
                                        model.name(),
                                        field.name(),
                                        Fingerprint.ofText(value.toString()).hex(),
                                        entry.key().id()));
                    }
                    putHandle(Side.IS, entry);
                }
            });
        }
    }

    /** Keeps where the files of the source's assets are, to find them again by their handle or look. */
    public void putFiles(List<Entry> entries) {
        synchronized (lock) {
            database.transact(() -> entries.forEach(entry -> putHandle(Side.SHOULD, entry)));
        }
    }

    private void putHandle(Side side, Entry entry) {
        entry.file()
                .filter(file -> file.sizeBytes() >= 0)
                .ifPresent(file -> database.update(
                        "insert or replace into handle values (?, ?, ?, ?, ?)",
                        side.name(),
                        entry.key().model(),
                        file.handle(),
                        file.sizeBytes() + " " + file.mediaType(),
                        entry.key().id()));
    }

    /** Pairs entries that both sides have under the same id. */
    public void pairSameIds(String model) {
        synchronized (lock) {
            database.update(
                    "insert or ignore into pair select r.model, r.id, r.id from raw r join should_be s using (model, id)"
                            + " where r.model = ? and " + UNPAIRED_HERE + " and " + UNPAIRED_THERE,
                    model);
        }
    }

    /** Pairs one entry of the destination with one of the source. */
    public void pair(EntryKey destination, String sourceId) {
        synchronized (lock) {
            database.update(
                    "insert or ignore into pair values (?, ?, ?)", destination.model(), destination.id(), sourceId);
        }
    }

    /** Pairs entries of the destination, by their ids, with ones of the source. */
    public void pairAll(String model, Map<String, String> sourceIds) {
        synchronized (lock) {
            database.transact(() -> sourceIds.forEach((id, sourceId) -> pair(new EntryKey(model, id), sourceId)));
        }
    }

    /** Pairs entries that have the same value in a field, where on each side one entry without a partner has it. */
    public void pairByField(String model, String field) {
        synchronized (lock) {
            database.update(
                    "insert or ignore into pair select r.model, min(r.id), min(s.id) from raw_unique r"
                            + " join should_be_unique s on s.model = r.model and s.field = r.field and s.value = r.value"
                            + " where r.model = ? and r.field = ? and " + UNPAIRED_HERE + " and " + UNPAIRED_THERE
                            + " group by r.model, r.field, r.value having count(*) = 1",
                    model,
                    field);
        }
    }

    /** Pairs assets whose file has the same handle, where that is the handle of one asset on each side. */
    public void pairByHandle(String model) {
        synchronized (lock) {
            database.update("""
                    insert or ignore into pair
                    select r.model, min(r.id), min(s.id) from handle r
                    join handle s on s.side = 'SHOULD' and s.model = r.model and s.handle = r.handle
                    where r.side = 'IS' and r.model = ? and %s and %s
                    group by r.model, r.handle having count(*) = 1""".formatted(UNPAIRED_HERE, UNPAIRED_THERE), model);
        }
    }

    /** Assets of both sides that look the same, by size and type, and are not paired yet: candidates, no pairs. */
    public List<Candidate> lookAlikes(String model) {
        synchronized (lock) {
            return database.query(
                    """
                    select r.id, s.id from handle r
                    join handle s on s.side = 'SHOULD' and s.model = r.model and s.look = r.look
                    where r.side = 'IS' and r.model = ? and %s and %s order by s.id, r.id""".formatted(UNPAIRED_HERE, UNPAIRED_THERE),
                    row -> new Candidate(row.getString(1), row.getString(2)),
                    model);
        }
    }

    /** Two assets that may be the same. */
    public record Candidate(String destinationId, String sourceId) {}

    /** How many entries of a side have no partner, and no value in any unique field by which one could be found. */
    public long unpaired(Side side, String model) {
        String sql = side == Side.IS
                ? "select count(*) from raw r where model = ? and " + UNPAIRED_HERE
                        + " and id not in (select id from raw_unique where model = ?)"
                : "select count(*) from should_be s where model = ? and body is not null and " + UNPAIRED_THERE
                        + " and id not in (select id from should_be_unique where model = ?)";
        synchronized (lock) {
            return database.query(sql, row -> row.getLong(1), model, model).get(0);
        }
    }

    /** The source's id of an entry of the destination. */
    public Optional<String> sourceId(EntryKey destination) {
        synchronized (lock) {
            return database
                    .query(
                            "select source_id from pair where model = ? and id = ?",
                            row -> row.getString(1),
                            destination.model(),
                            destination.id())
                    .stream()
                    .findFirst();
        }
    }

    /** Hands over every entry of the destination, under its own id, a page at a time. */
    public void forEachRaw(String model, Consumer<List<Entry>> taker) {
        String after = "";
        List<Entry> page = raw(model, after);
        while (!page.isEmpty()) {
            taker.accept(page);
            after = page.get(page.size() - 1).key().id();
            page = raw(model, after);
        }
    }

    private List<Entry> raw(String model, String after) {
        synchronized (lock) {
            return database.page(
                    "select id, text, length(text) from raw join body on number = body"
                            + " where model = ? and id > ? order by id limit " + PAGE,
                    row -> EntryJson.read(new EntryKey(model, row.getString(1)), row.getString(2)),
                    SIZE_COLUMN,
                    PAGE_CHARACTERS,
                    model,
                    after);
        }
    }

    /** Every pair of a model whose ids differ: the destination's id by the source's. */
    public Map<String, String> differentIds(String model) {
        Map<String, String> ids = new LinkedHashMap<>();
        synchronized (lock) {
            database.query(
                    "select id, source_id from pair where model = ? and id <> source_id order by id",
                    row -> String.valueOf(ids.put(row.getString(2), row.getString(1))),
                    model);
        }
        return ids;
    }
}
