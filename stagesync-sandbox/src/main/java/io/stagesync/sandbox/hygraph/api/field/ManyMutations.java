package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Page;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.api.write.Mutations;
import io.stagesync.sandbox.hygraph.api.write.PublishOrder;
import io.stagesync.sandbox.hygraph.api.write.Work;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mutations of many documents (hygraph.md 4.1): those that give a connection do only a page, ten without
 * {@code first}; the deprecated ones do all that match and only count them.
 */
final class ManyMutations {
    private final Project project;
    private final Listing listing;
    private final Mutations mutations;

    ManyMutations(Project project, Listing listing, Mutations mutations) {
        this.project = project;
        this.listing = listing;
        this.mutations = mutations;
    }

    /** What is done to each document. */
    private interface Step {
        Document apply(Work work, Document document, Map<String, @Nullable Object> arguments);
    }

    Optional<DataFetcher<?>> fetcher(FieldShape shape) {
        Optional<EntityType> type = shape.connected()
                .or(() -> shape.argument("where").map(where -> where.replaceFirst("ManyWhereInput$", "")))
                .map(project::find);
        Optional<Step> step = step(shape.name());
        if (type.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        if (!type.get().isDocument()) {
            return Optional.of(environment ->
                    new ManyVariants(project, listing, mutations).page(shape.name(), type.get(), environment));
        }
        return Optional.of(
                shape.connected().isPresent()
                        ? environment -> page(type.get(), step.get(), environment)
                        : environment ->
                                (long) all(type.get(), step.get(), environment).size());
    }

    private Optional<Step> step(String name) {
        if (name.startsWith("updateMany")) {
            return Optional.of((work, document, arguments) -> mutations.update(work, document, data(arguments)));
        }
        if (name.startsWith("deleteMany")) {
            return Optional.of((work, document, arguments) -> {
                mutations.delete(work, document);
                return document;
            });
        }
        if (name.startsWith("publishMany")) {
            return Optional.of((work, document, arguments) -> {
                mutations.publish(work, document, stage(arguments, "from"), PublishOrder.of(arguments));
                return document;
            });
        }
        if (name.startsWith("unpublishMany")) {
            return Optional.of((work, document, arguments) -> {
                mutations.unpublish(work, document, PublishOrder.of(arguments));
                return document;
            });
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> data(Map<String, @Nullable Object> arguments) {
        Object data = arguments.get("data");
        return data == null ? Map.of() : (Map<String, @Nullable Object>) data;
    }

    /** A single stage; the arguments {@code from} and {@code stage} may be lists of stages left. */
    private static String stage(Map<String, @Nullable Object> arguments, String name) {
        return arguments.get(name) instanceof String stage ? stage : Project.DRAFT;
    }

    private Page<Item> page(EntityType type, Step step, DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = environment.getArguments();
        View view = view(environment);
        return Work.run(view.session(), work -> {
            Page<Item> page = listing.page(view, type, arguments);
            return new Page<>(
                    carryOut(work, page.items(), step, view, arguments),
                    page.total(),
                    page.hasNext(),
                    page.hasPrevious());
        });
    }

    private List<Item> all(EntityType type, Step step, DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = environment.getArguments();
        View view = view(environment);
        return Work.run(
                view.session(), work -> carryOut(work, listing.all(view, type, arguments), step, view, arguments));
    }

    /** The stage that is searched: {@code from} when publishing, {@code stage} when unpublishing. */
    private View view(DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = environment.getArguments();
        View view = Arguments.result(environment, project);
        return view.withStage(arguments.containsKey("to") ? stage(arguments, "from") : stage(arguments, "stage"));
    }

    private static List<Item> carryOut(
            Work work, List<Item> items, Step step, View view, Map<String, @Nullable Object> arguments) {
        List<Item> done = new ArrayList<>();
        for (Item item : items) {
            view.see(step.apply(work, item.document(), arguments)).ifPresent(done::add);
        }
        return done;
    }
}
