package io.stagesync.sandbox.graphql;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.switches.Switches;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Resolvers of the mutation type (2.2). Each runs in a transaction of its own, which an error undoes (2.6). */
final class MutationFields {
    private final DataModel schema;
    private final WhereFilters filters;
    private final Supplier<Switches> switches;
    private final Clock clock;
    private final AssetUpload upload;

    MutationFields(
            DataModel schema, WhereFilters filters, Supplier<Switches> switches, Clock clock, AssetUpload upload) {
        this.schema = schema;
        this.filters = filters;
        this.switches = switches;
        this.clock = clock;
        this.upload = upload;
    }

    private interface Work<T> {
        T on(NodeWriter writer, Session session, Map<String, Object> arguments);
    }

    Optional<DataFetcher<?>> fetcher(FieldDefinition field) {
        String type = TypeNames.named(field.getType());
        if (type.equals("BatchPayload")) {
            return batch(field);
        }
        return schema.model(type)
                .flatMap(model ->
                        single(field.getName().substring(0, field.getName().length() - type.length()), model));
    }

    private Optional<DataFetcher<?>> single(String verb, ModelType model) {
        return switch (verb) {
            case "create" ->
                written(model, (writer, session, arguments) -> writer.create(model, arguments.get("data")));
            case "upload" ->
                written(model, (writer, session, arguments) -> writer.upload(model, arguments.get("data")));
            case "update" ->
                written(model, (writer, session, arguments) -> {
                    Node node = NodeKey.of(model, arguments.get("where")).require(session);
                    writer.update(model, node, arguments.get("data"));
                    return node.id();
                });
            case "upsert" ->
                written(
                        model,
                        (writer, session, arguments) -> writer.upsert(
                                model,
                                NodeKey.of(model, arguments.get("where")),
                                arguments.get("create"),
                                arguments.get("update")));
            case "delete" ->
                Optional.of(environment -> Level.alone(run(environment, (writer, session, arguments) -> {
                    Node node = NodeKey.of(model, arguments.get("where")).require(session);
                    writer.delete(model, node);
                    return node;
                })));
            default -> Optional.empty();
        };
    }

    private Optional<DataFetcher<?>> batch(FieldDefinition field) {
        Optional<ModelType> found = field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals("where"))
                .map(InputValueDefinition::getType)
                .flatMap(type -> schema.model(TypeNames.without("WhereInput", TypeNames.named(type))).stream())
                .findFirst();
        return found.map(model -> field.getName().startsWith("delete")
                ? environment -> run(
                        environment,
                        (writer, session, arguments) ->
                                writer.deleteMany(model, writer.filter(model, arguments.get("where"))))
                : environment -> run(
                        environment,
                        (writer, session, arguments) -> writer.updateMany(
                                model, writer.filter(model, arguments.get("where")), arguments.get("data"))));
    }

    private Optional<DataFetcher<?>> written(ModelType model, Work<String> work) {
        return Optional.of(environment -> Level.alone(run(environment, (writer, session, arguments) -> {
            String id = work.on(writer, session, arguments);
            return new NodeKey(model.name(), "id", id).require(session);
        })));
    }

    private <T> T run(DataFetchingEnvironment environment, Work<T> work) {
        Map<String, Object> arguments = environment.getArguments();
        return NodeFields.call(environment)
                .write(session -> work.on(
                        new NodeWriter(
                                schema,
                                session,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                switches.get().listsMoveUpdatedAt(),
                                upload,
                                filters),
                        session,
                        arguments));
    }
}
