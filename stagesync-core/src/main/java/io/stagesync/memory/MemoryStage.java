package io.stagesync.memory;

import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The content of a stage. Safe to use from several threads. */
public final class MemoryStage {
    /** The bytes behind every address, of all memory stages: what the public web is to real ones. */
    private final Map<String, Integer> edits = new HashMap<>();

    private static final Map<String, byte[]> WEB = new ConcurrentHashMap<>();

    private final String name;
    private final ContentSchema schema;
    private final Map<String, NavigableMap<String, Entry>> entries = new LinkedHashMap<>();
    private final boolean publishes;
    private int storedFiles;
    private int createdEntries;

    /** A stage that takes the ids it is given and knows no drafts. */
    public MemoryStage(String name, ContentSchema schema) {
        this(name, schema, false);
    }

    /** A stage that chooses ids itself, keeps drafts and published versions, and links entries as they are written. */
    public static MemoryStage publishing(String name, ContentSchema schema) {
        return new MemoryStage(name, schema, true);
    }

    private MemoryStage(String name, ContentSchema schema, boolean publishes) {
        this.publishes = publishes;
        this.name = name;
        this.schema = schema;
        schema.models().forEach(model -> entries.put(model.name(), new TreeMap<>()));
    }

    public String name() {
        return name;
    }

    public ContentSchema schema() {
        return schema;
    }

    boolean publishes() {
        return publishes;
    }

    /** The key of a new entry: under the id that is asked for, or one that the stage chooses. */
    synchronized EntryKey newKey(EntryKey asked) {
        return publishes ? new EntryKey(asked.model(), name + "-" + ++createdEntries) : asked;
    }

    /** Stores or replaces an entry as it is, without any check. */
    public synchronized void put(Entry entry) {
        of(entry.key().model()).put(entry.key().id(), entry);
        edits.merge(entry.key().model(), 1, Integer::sum);
    }

    /** How many entries of a model there are, and how often one was put or removed. */
    synchronized String lastEdit(String model) {
        return all(model).size() + ", the last of " + edits.getOrDefault(model, 0) + " edits";
    }

    /** Stores bytes in the stage's bucket and tells where they are. */
    public synchronized AssetFile store(byte[] bytes) {
        String handle = name + "-" + storedFiles++;
        String url = "memory:" + System.identityHashCode(this) + "/" + handle;
        WEB.put(url, bytes.clone());
        return new AssetFile(url, handle);
    }

    public synchronized void remove(EntryKey key) {
        of(key.model()).remove(key.id());
        edits.merge(key.model(), 1, Integer::sum);
    }

    public synchronized Optional<Entry> get(EntryKey key) {
        return Optional.ofNullable(of(key.model()).get(key.id()));
    }

    /** Every entry of a model, by id. */
    public synchronized List<Entry> all(String model) {
        return List.copyOf(of(model).values());
    }

    synchronized List<Entry> after(String model, String id, int limit) {
        return of(model).tailMap(id, false).values().stream().limit(limit).toList();
    }

    private NavigableMap<String, Entry> of(String model) {
        NavigableMap<String, Entry> found = entries.get(model);
        if (found == null) {
            throw new IllegalArgumentException("Stage '" + name + "' has no model '" + model + "'");
        }
        return found;
    }

    static Optional<byte[]> bytes(AssetFile file) {
        return Optional.ofNullable(WEB.get(file.url()));
    }

    static Optional<Fingerprint> fingerprint(AssetFile file) {
        return bytes(file)
                .map(bytes -> Fingerprint.ofDigest(Fingerprint.sha256().digest(bytes)));
    }
}
