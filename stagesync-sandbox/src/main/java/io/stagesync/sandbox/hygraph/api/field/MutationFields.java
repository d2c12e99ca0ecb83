package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.api.write.Mutations;
import io.stagesync.sandbox.hygraph.api.write.PublishOrder;
import io.stagesync.sandbox.hygraph.api.write.Work;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Mutation}: a verb and the exact type name for one document, or one of many (schema-facts 4). */
final class MutationFields {
    private final Project project;
    private final Mutations mutations;
    private final ManyMutations many;

    MutationFields(Project project, Listing listing, Mutations mutations) {
        this.project = project;
        this.mutations = mutations;
        this.many = new ManyMutations(project, listing, mutations);
    }

    DataFetcher<?> fetcher(FieldDefinition definition) {
        FieldShape shape = new FieldShape(definition, project.schema().definitions());
        EntityType type = project.find(shape.type());
        if (type == null || !shape.name().endsWith(type.name())) {
            return many.fetcher(shape).orElse(environment -> {
                throw new Refusal(shape.name() + " is not part of this sandbox");
            });
        }
        String verb =
                shape.name().substring(0, shape.name().length() - type.name().length());
        return type.kind() == EntityType.Kind.VARIANT ? ofVariant(verb, type) : ofDocument(verb, type);
    }

    private DataFetcher<?> ofDocument(String verb, EntityType type) {
        return switch (verb) {
            case "create" -> change((work, call) -> Optional.of(mutations.create(work, type, call.map("data"))));
            case "update" -> change((work, call) -> mutations.update(work, type, call.map("where"), call.map("data")));
            case "upsert" ->
                change((work, call) ->
                        Optional.of(mutations.upsert(work, type, call.map("where"), call.map("upsert"))));
            case "delete" -> change((work, call) -> mutations.delete(work, type, call.map("where")));
            case "publish" -> change((work, call) -> mutations.publish(work, type, call.map("where"), call.order()));
            case "unpublish" ->
                change((work, call) -> mutations.unpublish(work, type, call.map("where"), call.order()));
            default -> change((work, call) -> mutations.find(work, type, call.map("where")));
        };
    }

    private DataFetcher<?> ofVariant(String verb, EntityType type) {
        return switch (verb) {
            case "publish" ->
                changeVariant((work, call) -> mutations.publishVariant(work, type, call.map("where"), call.order()));
            case "unpublish" ->
                changeVariant((work, call) -> mutations.unpublishVariant(work, type, call.map("where"), call.order()));
            default -> environment -> null;
        };
    }

    /** The arguments of a mutation. */
    private record Given(Map<String, @Nullable Object> arguments) {
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> map(String name) {
            Object value = arguments.get(name);
            return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
        }

        PublishOrder order() {
            return PublishOrder.of(arguments);
        }
    }

    private DataFetcher<?> change(BiFunction<Work, Given, Optional<Document>> mutation) {
        return environment -> {
            View view = Arguments.result(environment, project);
            Given call = new Given(environment.getArguments());
            Optional<Document> document = Work.run(view.session(), work -> mutation.apply(work, call));
            return document.flatMap(view::see).orElse(null);
        };
    }

    private DataFetcher<?> changeVariant(BiFunction<Work, Given, Optional<Mutations.Variant>> mutation) {
        return environment -> {
            View view = Arguments.result(environment, project);
            Given call = new Given(environment.getArguments());
            Optional<Mutations.Variant> variant = Work.run(view.session(), work -> mutation.apply(work, call));
            return variant.flatMap(found -> view.see(found.document(), found.instance()))
                    .orElse(null);
        };
    }
}
