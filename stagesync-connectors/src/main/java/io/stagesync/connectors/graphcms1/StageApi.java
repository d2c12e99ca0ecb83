package io.stagesync.connectors.graphcms1;

import graphql.schema.GraphQLSchema;
import io.stagesync.connectors.graphql.IntrospectedSchema;
import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.ContentModel;
import io.stagesync.model.StageException;
import io.stagesync.model.UsageException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A stage as it was found when it was first asked: its models, and the user's documents checked against its schema.
 */
final class StageApi {
    private final Graphcms1Mapping mapping;
    private final Map<String, HandwrittenRead> reads;
    private final Map<String, HandwrittenWrite> writes;

    private StageApi(
            Graphcms1Mapping mapping, Map<String, HandwrittenRead> reads, Map<String, HandwrittenWrite> writes) {
        this.mapping = mapping;
        this.reads = reads;
        this.writes = writes;
    }

    /** Asks the stage for its schema. */
    static StageApi ask(Graphcms1Settings settings, GraphqlClient client) {
        JsonNode data = client.read(Introspection.QUERY, Json.object()).data().orElseGet(Json::object);
        Introspection api = Introspection.of(data)
                .orElseThrow(() -> new StageException(
                        settings.stage(),
                        StageException.Reason.UNSUPPORTED,
                        "Cannot read stage '" + settings.stage() + "': it answers, but not with a GraphQL schema. Check"
                                + " the content endpoint of the stage."));
        Graphcms1Mapping mapping = Graphcms1Mapping.of(settings.stage(), api);
        if (settings.handwritten().isEmpty()) {
            return new StageApi(mapping, Map.of(), Map.of());
        }
        GraphQLSchema schema = IntrospectedSchema.of(data)
                .orElseThrow(() -> new StageException(
                        settings.stage(),
                        StageException.Reason.BROKEN,
                        "Cannot read stage '" + settings.stage()
                                + "': it describes its schema in a way that nobody can read."));
        return withDocuments(settings, mapping, schema);
    }

    private static StageApi withDocuments(Graphcms1Settings settings, Graphcms1Mapping found, GraphQLSchema schema) {
        Graphcms1Mapping mapping = found;
        Map<String, HandwrittenRead> reads = new HashMap<>();
        Map<String, HandwrittenWrite> writes = new HashMap<>();
        for (Map.Entry<String, Handwritten> entry : settings.handwritten().entrySet()) {
            String model = entry.getKey();
            ModelBinding binding = found.model(model)
                    .orElseThrow(() -> new UsageException("There are documents for model '" + model + "', but stage '"
                            + settings.stage() + "' has no such model. Its models are: "
                            + found.schema().models().stream()
                                    .map(ContentModel::name)
                                    .toList()));
            entry.getValue()
                    .write()
                    .map(text -> new HandwrittenDocument(settings.stage(), model, text, schema))
                    .ifPresent(document -> writes.put(model, new HandwrittenWrite(document, binding)));
            Optional<HandwrittenRead> read = entry.getValue()
                    .read()
                    .map(text -> new HandwrittenDocument(settings.stage(), model, text, schema))
                    .map(document -> new HandwrittenRead(document, binding));
            if (read.isPresent()) {
                reads.put(model, read.get());
                mapping = mapping.with(read.get().model());
            }
        }
        return new StageApi(mapping, reads, writes);
    }

    Graphcms1Mapping mapping() {
        return mapping;
    }

    Optional<HandwrittenRead> read(String model) {
        return Optional.ofNullable(reads.get(model));
    }

    Optional<HandwrittenWrite> write(String model) {
        return Optional.ofNullable(writes.get(model));
    }
}
