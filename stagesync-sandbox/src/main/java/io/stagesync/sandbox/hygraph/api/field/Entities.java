package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.NotAllowed;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Relations;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code node} finds entries of any model, {@code entities} components as well (hygraph.md 3.1). */
final class Entities {
    private final Project project;

    Entities(Project project) {
        this.project = project;
    }

    @Nullable
    Object node(DataFetchingEnvironment environment) {
        View view = Arguments.root(environment, project);
        String id = environment.getArgument("id");
        for (EntityType type : project.schema().types()) {
            Optional<Item> found = type.kind() == EntityType.Kind.VARIANT
                    ? part(view, type.name(), String.valueOf(id))
                    : type.isDocument() ? document(view, new Link(type.name(), String.valueOf(id))) : Optional.empty();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    List<Item> find(DataFetchingEnvironment environment) {
        View root = Arguments.root(environment, project);
        List<Item> found = new ArrayList<>();
        for (Map<String, Object> where :
                environment.<List<Map<String, Object>>>getArgumentOrDefault("where", List.of())) {
            View view = root.withStage(String.valueOf(where.get("stage")));
            if (where.get("locale") instanceof String locale) {
                view = view.withLocales(List.of(locale));
            }
            one(view, String.valueOf(where.get("typename")), String.valueOf(where.get("id")))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Item> one(View view, String typeName, String id) {
        EntityType type = project.find(typeName);
        if (type == null) {
            return Optional.empty();
        }
        return type.isDocument() ? document(view, new Link(typeName, id)) : part(view, typeName, id);
    }

    /** A document, if there is one; only then it matters whether it may be read. */
    private static Optional<Item> document(View view, Link link) {
        return view.session().read(reader -> reader.find(view.stage(), link)).isPresent()
                ? Relations.see(link, view)
                : Optional.empty();
    }

    private Optional<Item> part(View view, String typeName, String id) {
        return view.session().read(reader -> {
            for (EntityType type : project.schema().types()) {
                if (type.isDocument()) {
                    for (Document document : reader.all(view.stage(), type.name())) {
                        Optional<Instance> found = Parts.find(document, id)
                                .filter(instance -> instance.type().equals(typeName));
                        if (found.isPresent()) {
                            return seen(view, document, found.get());
                        }
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Item> seen(View view, Document document, Instance instance) {
        if (!view.session().permissions().may("read", document.type(), view.stage())) {
            throw new NotAllowed();
        }
        return view.see(document, instance);
    }
}
