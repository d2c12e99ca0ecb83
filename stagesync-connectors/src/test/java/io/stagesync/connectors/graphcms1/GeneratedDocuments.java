package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every document that the connector generates for a schema. */
final class GeneratedDocuments {
    private GeneratedDocuments() {}

    static void check(String sdl) {
        GraphQLSchema schema = SchemaIntrospection.schema(sdl);
        Graphcms1Mapping mapping = SchemaIntrospection.mapping(sdl);
        for (ContentModel model : mapping.schema().models()) {
            check(schema, mapping, mapping.model(model.name()).orElseThrow());
        }
    }

    private static void check(GraphQLSchema schema, Graphcms1Mapping mapping, ModelBinding model) {
        ReadDocument read = new ReadDocument(model);
        List.of(
                        read.firstPage(),
                        read.nextPage(),
                        read.behind(),
                        read.find(),
                        read.findBehind(),
                        read.findIds(),
                        read.findIdsBehind(),
                        read.firstIds(),
                        read.nextIds())
                .forEach(document -> validate(schema, document));
        ReadBack readBack = new ReadBack(name -> {
            throw new IllegalStateException("Nothing is read: " + name);
        });
        EntryKey key = new EntryKey(model.name(), "x");
        if (model.update().isPresent()) {
            Entry entry = Entry.of(key, Map.of());
            UpdateTask task =
                    new UpdateTask(model, Json.object(), List.of(), Optional.empty(), entry, Optional.empty());
            validate(schema, new Updates(readBack).document(List.of(task, task)));
        }
        validate(
                schema, new Deletions(name -> mapping.model(name).orElseThrow(), readBack).document(List.of(key, key)));
        model.fields().stream()
                .filter(field -> field.isToMany() && field.link().paged())
                .forEach(field -> validate(schema, NestedLinks.document(model, field, 2)));
    }

    private static void validate(GraphQLSchema schema, String document) {
        assertThat(new Validator().validateDocument(schema, Parser.parse(document), Locale.ENGLISH))
                .as(document)
                .isEmpty();
    }
}
