package io.stagesync.connectors.hygraph;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.stagesync.connectors.graphql.IntrospectedSchema;
import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.StageException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks documents against the stage's own schema before anything is sent: a document that does not fit is a mistake of
 * ours, and half a batch must not find it out. The schema is asked for once.
 */
final class DocumentCheck {
    private final HygraphClient client;
    /** A map, so that the workers that come with the same new document at once wait for one of them to check it. */
    private final Map<String, Boolean> good = new ConcurrentHashMap<>();

    private @Nullable GraphQLSchema schema;

    DocumentCheck(HygraphClient client) {
        this.client = client;
    }

    /**
     * Returns where the document fits the schema.
     *
     * @throws StageException where it does not
     */
    void check(String text) {
        GraphQLSchema known = schema();
        good.computeIfAbsent(text, document -> fits(known, document));
    }

    private boolean fits(GraphQLSchema known, String text) {
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                known, ExecutionInput.newExecutionInput(text).build());
        if (result.isFailure()) {
            throw client.errors()
                    .broken("its schema does not take a generated mutation: "
                            + result.getErrors().get(0).getMessage());
        }
        return true;
    }

    /** A mutation by its name; empty where the stage has none. */
    Optional<GraphQLFieldDefinition> mutation(String name) {
        GraphQLObjectType mutations = schema().getMutationType();
        return mutations == null ? Optional.empty() : Optional.ofNullable(mutations.getFieldDefinition(name));
    }

    synchronized GraphQLSchema schema() {
        GraphQLSchema known = schema;
        if (known == null) {
            JsonNode data =
                    client.read(Introspection.QUERY, Json.object()).data().orElseGet(Json::object);
            known = IntrospectedSchema.of(data)
                    .orElseThrow(() -> client.errors().broken("it describes its schema in a way that nobody can read"));
            schema = known;
        }
        return known;
    }
}
