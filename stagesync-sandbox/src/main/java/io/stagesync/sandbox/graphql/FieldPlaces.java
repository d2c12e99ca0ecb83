package io.stagesync.sandbox.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where a document asks for what a path of the answer holds; graphql-java does not tell it of a null (2.7). */
final class FieldPlaces {
    private FieldPlaces() {}

    /** The place of the field that a path ends with; empty where it leads nowhere. */
    static List<SourceLocation> of(Document document, OperationDefinition operation, List<Object> path) {
        List<SelectionSet> selected = List.of(operation.getSelectionSet());
        Optional<Field> found = Optional.empty();
        for (Object step : path) {
            if (step instanceof String key) {
                List<Field> fields = selected.stream()
                        .flatMap(set -> fields(document, set))
                        .filter(field -> field.getResultKey().equals(key))
                        .toList();
                found = fields.stream().findFirst();
                selected = fields.stream()
                        .flatMap(field -> Stream.ofNullable(field.getSelectionSet()))
                        .toList();
            }
        }
        return found.map(Field::getSourceLocation).stream().toList();
    }

    private static Stream<Field> fields(Document document, @Nullable SelectionSet set) {
        return set == null ? Stream.empty() : set.getSelections().stream().flatMap(each -> fields(document, each));
    }

    private static Stream<Field> fields(Document document, Selection<?> selection) {
        if (selection instanceof Field field) {
            return Stream.of(field);
        }
        if (selection instanceof InlineFragment inline) {
            return fields(document, inline.getSelectionSet());
        }
        return selection instanceof FragmentSpread spread
                ? document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .flatMap(fragment -> fields(document, fragment.getSelectionSet()))
                : Stream.empty();
    }
}
