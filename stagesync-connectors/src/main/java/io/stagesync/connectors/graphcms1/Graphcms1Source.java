package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Finding;
import io.stagesync.connector.Page;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.http.FileReader;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a stage by GraphQL. */
final class Graphcms1Source implements Source {
    private final Graphcms1Settings settings;
    private final HttpPost http;
    private final GraphqlClient client;
    private final FileReader files;
    private @Nullable StageApi api;

    Graphcms1Source(Graphcms1Settings settings, Governor governor, Sleeper sleeper) {
        this.settings = settings;
        this.http = new HttpPost(settings.timeout());
        this.client = new GraphqlClient(http, settings, governor, sleeper);
        this.files =
                new FileReader(http.client(), new FileHosts(Set.of(), FileHosts.Reach.of(settings.content())), sleeper);
    }

    @Override
    public String stage() {
        return settings.stage();
    }

    @Override
    public ContentSchema schema() {
        return api().mapping().schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        Optional<HandwrittenRead> handwritten = api().read(model.name());
        return handwritten.isPresent()
                ? handwritten.get().page(client, settings.pageSize(), after)
                : narrowed(model).page(after);
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        return narrowed(model).find(ids);
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        ModelBinding binding = binding(model.name());
        if (!binding.hasUpdatedAt()) {
            return Optional.empty();
        }
        GraphqlAnswer answer = client.read(new ReadDocument(binding).lastEdit(), Json.object());
        String edited =
                answer.value(ReadDocument.ENTRIES).path(0).path("updatedAt").asString("never");
        JsonNode count = answer.value(ReadDocument.COUNT).path("aggregate").path("count");
        return Optional.of((count.isNumber() ? count.asString("?") + ", " : "") + "the last edited " + edited);
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return files.fingerprint(file);
    }

    @Override
    public List<Finding> findings() {
        schema();
        return List.of(Finding.fine("the content API of GraphCMS v1, or of another Prisma 1 service"));
    }

    @Override
    public void close() {
        http.close();
    }

    GraphqlClient client() {
        return client;
    }

    HttpPost http() {
        return http;
    }

    /** The stage's schema, asked for once; a failure is not remembered. */
    synchronized StageApi api() {
        StageApi known = api;
        if (known == null) {
            known = StageApi.ask(settings, client);
            api = known;
        }
        return known;
    }

    /** Asks for no more fields than the caller's model has. */
    private EntryReader narrowed(ContentModel model) {
        Set<String> names = model.fields().stream().map(Field::name).collect(Collectors.toSet());
        return new EntryReader(client, binding(model.name()).only(names), settings.pageSize());
    }

    EntryReader reader(String model) {
        return new EntryReader(client, binding(model), settings.pageSize());
    }

    /** Reads by generated queries, whatever document there is for the model. */
    EntryReader reader(ModelBinding model) {
        return new EntryReader(client, model, settings.pageSize());
    }

    ModelBinding binding(String model) {
        return api().mapping()
                .model(model)
                .orElseThrow(() ->
                        new IllegalArgumentException("Stage '" + settings.stage() + "' has no model '" + model + "'"));
    }
}
