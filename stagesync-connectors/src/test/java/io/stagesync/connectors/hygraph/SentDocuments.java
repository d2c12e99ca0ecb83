package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Checks requests as they were sent against a schema and the smallest plan's sizes. */
final class SentDocuments {
    /** Of text and variables, on the smallest plan (hygraph.md 7.1). */
    static final int QUERY_BYTES = 10_000;

    static final int MUTATION_BYTES = 30_000;

    private final GraphQLSchema schema;
    private final Map<String, OperationDefinition> valid = new HashMap<>();
    private int mutations;

    SentDocuments(String sdl) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory() {
                    @Override
                    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
                        return GraphQLScalarType.newScalar()
                                .name(environment.getScalarTypeDefinition().getName())
                                .coercing(new AnyValue())
                                .build();
                    }
                })
                .build();
        schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }

    /** The scalars that the API adds take a value of JSON; their form is checked where content is compared. */
    private static final class AnyValue implements Coercing<Object, Object> {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }
    }

    int mutations() {
        return mutations;
    }

    /** Each fits, is valid, and its variables are what their input types take. */
    void check(List<SentRequests.Sent> requests) {
        for (SentRequests.Sent request : requests) {
            OperationDefinition operation = valid.computeIfAbsent(request.query(), this::validated);
            boolean writes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            mutations += writes ? 1 : 0;
            assertThat(request.bytes()).as(request.query()).isLessThanOrEqualTo(writes ? MUTATION_BYTES : QUERY_BYTES);
            assertThat(problem(operation, request))
                    .as(request.query() + "\n" + request.variables())
                    .isEmpty();
        }
    }

    private OperationDefinition validated(String query) {
        Document document = Parser.parse(query);
        assertThat(new Validator().validateDocument(schema, document, Locale.ENGLISH))
                .as(query)
                .isEmpty();
        return document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    private String problem(OperationDefinition operation, SentRequests.Sent request) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        request.variables()
                .forEachEntry(
                        (name, value) -> variables.put(name, JsonMapper.shared().treeToValue(value, Object.class)));
        try {
            ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(variables),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
            return "";
        } catch (GraphQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
