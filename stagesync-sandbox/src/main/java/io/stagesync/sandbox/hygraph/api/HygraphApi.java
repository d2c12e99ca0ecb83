package io.stagesync.sandbox.hygraph.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import io.stagesync.sandbox.hygraph.api.CheckedDocuments.Checked;
import io.stagesync.sandbox.hygraph.api.fault.FetchProblems;
import io.stagesync.sandbox.hygraph.api.fault.Problem;
import io.stagesync.sandbox.hygraph.api.fault.VariableMessages;
import io.stagesync.sandbox.hygraph.api.field.SchemaMaker;
import io.stagesync.sandbox.hygraph.store.Environment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The content API of one environment. Safe for several threads; mutations run one at a time. */
public final class HygraphApi {
    private static final int KEPT_INTROSPECTIONS = 20;

    private final Environment environment;
    private final ApiSwitches switches;
    private final CheckedDocuments documents;
    private final VariableMessages variables;
    private final Answers answers;
    private final GraphQL engine;
    private final Map<String, Answer> introspections = new ConcurrentHashMap<>();

    private HygraphApi(Environment environment, GraphQLSchema schema, ApiSwitches switches, Clock clock) {
        this.environment = environment;
        this.switches = switches;
        this.documents = new CheckedDocuments(schema);
        this.variables = new VariableMessages(schema);
        this.answers = new Answers(switches, clock);
        this.engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new FetchProblems())
                .preparsedDocumentProvider(
                        (input, compute) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                documents.check(input.getQuery()).document())))
                .build();
    }

    /** Makes the API for an environment, from the SDL of its schema. */
    public static HygraphApi open(Environment environment, AssetActions assets, ApiSwitches switches, Clock clock) {
        Project project = new Project(environment.schema());
        return new HygraphApi(environment, SchemaMaker.make(project, assets, switches), switches, clock);
    }

    /** The root fields that a call asks for, without carrying it out; none if the document does not parse. */
    public List<RootField> inspect(Call call) {
        Checked checked = documents.check(call.query());
        return Operations.select(checked.document(), call.operationName())
                .map(operation -> Operations.fields(checked.document(), operation))
                .orElse(List.of());
    }

    /** Carries out a call. */
    public Answer execute(Call call) {
        String text = call.operationName().orElse("") + "\n" + call.query();
        Answer known = introspections.get(text);
        if (known != null) {
            return known;
        }
        Checked checked = documents.check(call.query());
        Optional<OperationDefinition> operation = Operations.select(checked.document(), call.operationName());
        List<RootField> fields = operation
                .map(found -> Operations.fields(checked.document(), found))
                .orElse(List.of());
        if (!checked.isValid()) {
            return answers.refused(fields, Problem.ofDocument(checked.complaint()));
        }
        if (operation.isEmpty()) {
            String name = call.operationName().orElse("");
            return answers.refused(fields, Problem.ofDocument("operation " + name + " not found"));
        }
        Optional<String> wrong = variables.of(operation.get(), call.variables());
        if (wrong.isPresent()) {
            return answers.refused(fields, Problem.ofDocument(wrong.get()));
        }
        Answer answer = answers.of(fields, run(call, operation.get()));
        if (isIntrospection(fields) && call.variables().isEmpty() && introspections.size() < KEPT_INTROSPECTIONS) {
            introspections.put(text, answer);
        }
        return answer;
    }

    private static boolean isIntrospection(List<RootField> fields) {
        return !fields.isEmpty()
                && fields.stream().allMatch(field -> field.name().startsWith("__"));
    }

    private ExecutionResult run(Call call, OperationDefinition operation) {
        if (Operations.kind(operation) == OperationKind.QUERY) {
            return environment.read(reader -> run(call, Session.query(environment, call.permissions(), reader)));
        }
        if (!switches.isOn(ApiSwitch.ATOMIC_DOCUMENTS)) {
            return run(call, Session.mutation(environment, call.permissions()));
        }
        try {
            return environment.transact(writer -> {
                ExecutionResult result = run(call, Session.atomic(environment, call.permissions(), writer));
                if (!result.getErrors().isEmpty()) {
                    throw new RolledBack(result);
                }
                return result;
            });
        } catch (RolledBack e) {
            return e.result();
        }
    }

    private ExecutionResult run(Call call, Session session) {
        return engine.execute(ExecutionInput.newExecutionInput()
                .query(call.query())
                .operationName(call.operationName().orElse(null))
                .variables(call.variables())
                .graphQLContext(context -> context.put(
                                CallContext.class, new CallContext(session, call.stageHeader(), call.localesHeader()))
                        .put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true)
                        .put(QueryComplexityLimits.KEY, QueryComplexityLimits.NONE))
                .build());
    }

    /** Undoes a document of which a part failed. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ExecutionResult result;

        RolledBack(ExecutionResult result) {
            super(null, null, false, false);
            this.result = result;
        }

        ExecutionResult result() {
            return result;
        }
    }
}
