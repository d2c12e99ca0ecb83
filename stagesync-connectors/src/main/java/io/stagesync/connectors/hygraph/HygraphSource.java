package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Ahead;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Finding;
import io.stagesync.connector.Page;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.FileReader;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an environment: every entry with its draft and its published version, all locales and all components. Custom
 * content stages beside PUBLISHED are not read. Safe for threads.
 */
final class HygraphSource implements Source {
    private static final int MOST_AHEAD = 12;

    private final HygraphSettings settings;
    private final HttpPost http;
    private final HygraphQueries queries;
    private final FileReader files;
    private final Walks walks;
    private final ExecutorService threads;
    private final int ahead;
    private final Map<String, Fingerprint> fingerprints = new ConcurrentHashMap<>();
    private final Map<List<String>, EntryReader> readers = new ConcurrentHashMap<>();
    private @Nullable EnvironmentReading environment;

    /**
     * @param http is closed with the source
     * @param sleeper waits between tries to read a file
     */
    HygraphSource(HygraphSettings settings, HttpPost http, HygraphQueries queries, Sleeper sleeper) {
        this.settings = settings;
        this.http = http;
        this.queries = queries;
        this.files = new FileReader(http.client(), settings.assets().fileHosts(), sleeper);
        this.ahead = Math.min(MOST_AHEAD, Math.max(1, settings.plan().limits().queries()));
        this.walks = new Walks();
        this.threads = Executors.newFixedThreadPool(2 * ahead, work -> {
            Thread thread = new Thread(work, "stagesync-read-" + settings.stage());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public String stage() {
        return settings.stage();
    }

    @Override
    public ContentSchema schema() {
        return environment().mapping().schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        return walks.page(after, (name, start) -> new ModelWalk(name, narrowed(model), threads, ahead, start));
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(ids));
        if (wanted.isEmpty()) {
            return List.of();
        }
        EntryReader reader = narrowed(model);
        List<List<String>> chunks = Chunks.ofSize(wanted, PieceReader.MOST_IDS);
        if (chunks.size() == 1) {
            return reader.named(wanted).entries();
        }
        List<CompletableFuture<List<Entry>>> parts = chunks.stream()
                .map(chunk ->
                        CompletableFuture.supplyAsync(() -> reader.named(chunk).entries(), threads))
                .toList();
        List<Entry> found = new ArrayList<>();
        parts.forEach(part -> found.addAll(Ahead.await(part)));
        return found;
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        EnvironmentReading known = environment();
        ObjectNode variables = Json.object();
        ArrayNode locales = variables.putArray("l");
        known.locales().forEach(locales::add);
        HygraphAnswer answer =
                queries.read(new ReadDocument(binding(model.name()), known.aliases()).lastEdit(), variables);
        return answer.isClean()
                ? Optional.of("drafts: " + lastEdit(answer.value("DRAFT")) + "; published: "
                        + lastEdit(answer.value("PUBLISHED")))
                : Optional.empty();
    }

    private static String lastEdit(JsonNode connection) {
        String edited = connection
                .path("edges")
                .path(0)
                .path("node")
                .path(ReadDocument.VERSION)
                .asString("never");
        return connection.path("aggregate").path("count").asString("?") + ", the last edited " + edited;
    }

    /** Asked for once per address: the bytes behind a handle do not change. */
    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        Fingerprint known = fingerprints.get(file.url());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Fingerprint> read = files.fingerprint(file);
        read.ifPresent(fingerprint -> fingerprints.put(file.url(), fingerprint));
        return read;
    }

    @Override
    public List<Finding> findings() {
        return checkup().reading();
    }

    HygraphCheckup checkup() {
        return new HygraphCheckup(settings, environment().mapping());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }

    /** The environment, asked for its schema once; a failure is not remembered. */
    synchronized EnvironmentReading environment() {
        EnvironmentReading known = environment;
        if (known == null) {
            HygraphAnswer answer = queries.read(HygraphMapping.QUERY, Json.object());
            HygraphMapping mapping =
                    HygraphMapping.of(settings.stage(), answer.data().orElseGet(Json::object));
            known = EnvironmentReading.of(
                    settings.stage(), queries, mapping, settings.plan().queryBytes());
            environment = known;
        }
        return known;
    }

    /** Asks for no more fields than the caller's model has. */
    private EntryReader narrowed(ContentModel model) {
        List<String> names = model.fields().stream().map(Field::name).toList();
        List<String> key = new ArrayList<>(names);
        key.add(model.name());
        return readers.computeIfAbsent(
                key, missing -> environment().reader(binding(model.name()).only(Set.copyOf(names))));
    }

    ModelBinding binding(String model) {
        return environment()
                .mapping()
                .model(model)
                .orElseThrow(() ->
                        new IllegalArgumentException("Stage '" + settings.stage() + "' has no model '" + model + "'"));
    }
}
