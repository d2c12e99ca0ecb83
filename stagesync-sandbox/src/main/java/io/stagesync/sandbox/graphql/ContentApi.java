package io.stagesync.sandbox.graphql;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import io.stagesync.sandbox.graphql.ContentAnswer.Kind;
import io.stagesync.sandbox.graphql.ContentAnswer.Operation;
import io.stagesync.sandbox.store.StageStore;
import io.stagesync.sandbox.switches.Switches;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The content API of one stage (section 2). Safe for several threads; the store lets one transaction run at a time. */
public final class ContentApi {
    private final StageStore store;
    private final Supplier<Switches> switches;
    private final GraphQLSchema schema;
    private final Documents documents;
    private final ValidationMessages messages;
    private final VariableMessages variables;
    private final GraphQL engine;

    ContentApi(StageStore store, Supplier<Switches> switches, GraphQLSchema schema) {
        this.store = store;
        this.switches = switches;
        this.schema = schema;
        this.documents = new Documents(schema);
        this.messages = new ValidationMessages(schema);
        this.variables = new VariableMessages(schema);
        this.engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new FetchErrors())
                .preparsedDocumentProvider(
                        (input, compute) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                documents.check(input.getQuery()).document())))
                .build();
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** What a request asks for, without carrying it out. */
    public Operation describe(ContentRequest request) {
        try {
            return select(documents.check(request.query()).document(), request.operationName())
                    .map(ContentApi::describe)
                    .orElse(Operation.NONE);
        } catch (InvalidSyntaxException e) {
            return Operation.NONE;
        }
    }

    /** Answers one request. */
    public ContentAnswer answer(ContentRequest request, String requestId) {
        Documents.Checked checked;
        try {
            checked = documents.check(request.query());
        } catch (InvalidSyntaxException e) {
            return new ContentAnswer(false, syntaxError(e, requestId));
        }
        Operation operation = select(checked.document(), request.operationName())
                .map(ContentApi::describe)
                .orElse(Operation.NONE);
        if (!checked.errors().isEmpty()) {
            return new ContentAnswer(true, invalid(checked, request));
        }
        if (operation.kind() == Kind.NONE) {
            String message = request.operationName()
                    .map(name -> "Unknown operation named \"" + name + "\".")
                    .orElse("Must provide operation name if query contains multiple operations.");
            return new ContentAnswer(true, refused(message));
        }
        return new ContentAnswer(true, body(execute(request, operation), request, requestId));
    }

    private ExecutionResult execute(ContentRequest request, Operation operation) {
        return operation.kind() == Kind.MUTATION
                ? run(request, Call.mutation(store, request.locales()))
                : store.transact(session -> run(request, Call.query(store, session, request.locales())));
    }

    private ExecutionResult run(ContentRequest request, Call call) {
        return engine.execute(ExecutionInput.newExecutionInput()
                .query(request.query())
                .operationName(request.operationName().orElse(null))
                .variables(request.variables())
                .graphQLContext(context -> context.put(Call.class, call)
                        .put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true)
                        .put(QueryComplexityLimits.KEY, QueryComplexityLimits.NONE))
                .build());
    }

    private ObjectNode body(ExecutionResult result, ContentRequest request, String requestId) {
        boolean refused = result.getErrors().stream().anyMatch(e -> e.getErrorType() == ErrorType.ValidationError);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!refused || !switches.get().gateway()) {
            Object data = result.getData();
            body.set("data", Json.MAPPER.valueToTree(data));
        }
        if (!result.getErrors().isEmpty()) {
            ArrayNode errors = body.putArray("errors");
            for (GraphQLError error : result.getErrors()) {
                ErrorBody.add(
                        errors,
                        message(error, request, requestId),
                        locations(error, request),
                        error.getPath(),
                        code(error),
                        requestId,
                        switches.get());
            }
        }
        return body;
    }

    private @Nullable List<SourceLocation> locations(GraphQLError error, ContentRequest request) {
        List<Object> path = error.getPath();
        if (error.getErrorType() != ErrorType.NullValueInNonNullableField || path == null) {
            return error.getLocations();
        }
        Document document = documents.check(request.query()).document();
        return select(document, request.operationName())
                .map(operation -> FieldPlaces.of(document, operation, path))
                .orElse(List.of());
    }

    private String message(GraphQLError error, ContentRequest request, String requestId) {
        if (error.getErrorType() == ErrorType.NullValueInNonNullableField) {
            return "Cannot return null for non-nullable type";
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            String message = select(documents.check(request.query()).document(), request.operationName())
                    .map(operation -> variables.graphqlJs(error, operation, request.variables()))
                    .orElseGet(() -> String.valueOf(error.getMessage()));
            return switches.get().gateway()
                    ? message
                    : ValidationMessages.prisma(message, error.getLocations(), request.query());
        }
        String message = String.valueOf(error.getMessage());
        return message.equals(FetchErrors.INTERNAL) ? message + requestId : message;
    }

    private static OptionalInt code(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().get(FetchErrors.CODE) instanceof Integer code
                ? OptionalInt.of(code)
                : OptionalInt.empty();
    }

    private ObjectNode invalid(Documents.Checked checked, ContentRequest request) {
        ObjectNode body = empty();
        ArrayNode errors = body.putArray("errors");
        for (ValidationError error : checked.errors()) {
            String message = switches.get().gateway()
                    ? messages.graphqlJs(error, checked.document())
                    : messages.prisma(error, checked.document(), request.query());
            ErrorBody.add(errors, message, error.getLocations(), null, OptionalInt.empty(), "", switches.get());
        }
        return body;
    }

    private ObjectNode refused(String message) {
        ObjectNode body = empty();
        body.putArray("errors").addObject().put("message", message);
        return body;
    }

    private ObjectNode empty() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!switches.get().gateway()) {
            body.putNull("data");
        }
        return body;
    }

    private static ObjectNode syntaxError(InvalidSyntaxException e, String requestId) {
        return ErrorBody.of("Syntax error while parsing GraphQL query. " + e.getMessage(), requestId);
    }

    private static Optional<OperationDefinition> select(Document document, Optional<String> name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return all.stream().filter(o -> name.get().equals(o.getName())).findFirst();
    }

    private static Operation describe(OperationDefinition definition) {
        List<String> fields = definition.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getName)
                .toList();
        Kind kind = switch (definition.getOperation()) {
            case QUERY -> Kind.QUERY;
            case MUTATION -> Kind.MUTATION;
            case SUBSCRIPTION -> Kind.NONE;
        };
        String name = definition.getName() == null
                ? String.join(" ", fields.stream().distinct().toList())
                : definition.getName();
        return new Operation(kind, name, fields);
    }
}
