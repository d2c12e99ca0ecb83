package io.stagesync.sandbox.hygraph.api;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the operation of a document and what it asks for at its root. */
final class Operations {
    private static final int DEEPEST = 50;

    private Operations() {}

    static Optional<OperationDefinition> select(Document document, Optional<String> name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name.filter(given -> !given.isEmpty()).isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return all.stream()
                .filter(operation -> name.get().equals(operation.getName()))
                .findFirst();
    }

    static OperationKind kind(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? OperationKind.MUTATION
                : OperationKind.QUERY;
    }

    static List<RootField> fields(Document document, OperationDefinition operation) {
        List<RootField> fields = new ArrayList<>();
        collect(document, operation.getSelectionSet(), kind(operation), fields, 0);
        return fields;
    }

    private static void collect(
            Document document, SelectionSet selections, OperationKind kind, List<RootField> fields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                RootField root = new RootField(kind, field.getName(), field.getResultKey());
                if (!fields.contains(root)) {
                    fields.add(root);
                }
            } else if (selection instanceof InlineFragment inline) {
                collect(document, inline.getSelectionSet(), kind, fields, depth + 1);
            } else if (selection instanceof FragmentSpread spread) {
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .forEach(fragment -> collect(document, fragment.getSelectionSet(), kind, fields, depth + 1));
            }
        }
    }
}
