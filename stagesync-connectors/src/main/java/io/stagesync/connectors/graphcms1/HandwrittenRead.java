package io.stagesync.connectors.graphcms1;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a model by the user's own query, page by page with {@code $first} and {@code $skip}. */
final class HandwrittenRead {
    private static final String ALIAS = "pages";

    private final String query;
    private final ModelBinding model;

    /** Takes a checked document and narrows the model to what it selects, by stored names. */
    HandwrittenRead(HandwrittenDocument document, ModelBinding model) {
        OperationDefinition operation = document.operation(OperationDefinition.Operation.QUERY);
        document.require(operation, "first");
        document.require(operation, "skip");
        Field pages = fields(operation.getSelectionSet())
                .filter(field -> field.getResultKey().equals(ALIAS))
                .findFirst()
                .orElseThrow(() -> document.invalid("it needs the alias 'pages', as in 'pages: " + model.listQuery()
                        + "(first: $first, skip: $skip) { id ... }'"));
        Set<String> selected = selected(pages);
        need(document, selected, "id", "pages");
        if (model.model().isAsset()) {
            need(document, selected, "handle", "pages");
            need(document, selected, "url", "pages");
        }
        this.query = document.text();
        this.model = model.only(selected);
        fields(pages.getSelectionSet()).forEach(field -> checkParts(document, field));
    }

    /** Without these parts a field would be read as empty, and emptied where it is written. */
    private void checkParts(HandwrittenDocument document, Field selection) {
        String name = selection.getResultKey();
        model.field(name).ifPresent(field -> {
            if (field.rich()) {
                need(document, selected(selection), "raw", name);
            } else if (field.field().isReference()) {
                need(document, selected(selection), "id", name);
            }
        });
    }

    private static Set<String> selected(Field field) {
        Set<String> selected = new LinkedHashSet<>();
        fields(field.getSelectionSet()).forEach(inner -> selected.add(inner.getResultKey()));
        return selected;
    }

    private static void need(HandwrittenDocument document, Set<String> selected, String name, String below) {
        if (!selected.contains(name)) {
            throw document.invalid("it does not select '" + name + "' below '" + below + "'");
        }
    }

    private static Stream<Field> fields(@Nullable SelectionSet set) {
        return set == null ? Stream.empty() : set.getSelectionsOfType(Field.class).stream();
    }

    /** The model with the fields that the query selects. */
    ModelBinding model() {
        return model;
    }

    Page page(GraphqlClient client, int pageSize, Optional<Cursor> after) {
        int skip = after.map(cursor -> Integer.parseInt(cursor.position())).orElse(0);
        ObjectNode variables = Json.object();
        variables.put("first", pageSize);
        variables.put("skip", skip);
        GraphqlAnswer answer = client.read(query, variables);
        JsonNode pages = client.list(answer, ALIAS);
        EntryDecoder decoder = new EntryDecoder(model);
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (JsonNode node : pages.values()) {
            if (!node.isObject()) {
                problems.add(Unreadable.unknown(model.name(), answer.reasonBelow(ALIAS)));
            } else if (EntryDecoder.hasId(node)) {
                entries.add(decoder.decode(node, Optional.of(node)));
            } else {
                problems.add(Unreadable.blankId(model.name()));
            }
        }
        Optional<Cursor> next = PageSize.isLast(pages.size(), pageSize)
                ? Optional.empty()
                : Optional.of(new Cursor(String.valueOf(skip + pages.size())));
        return new Page(entries, next, problems);
    }
}
