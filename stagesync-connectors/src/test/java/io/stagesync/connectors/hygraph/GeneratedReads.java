package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.stagesync.model.ContentModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every query that reading generates for a schema. */
final class GeneratedReads {
    private static final int QUERY_BYTES = 10_000;
    private static final int A_HUNDRED_IDS = 100 * 28;

    private final GraphQLSchema schema;

    private GeneratedReads(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Checks that all are valid, and fit the smallest plan with a hundred ids. */
    static void check(String sdl) {
        GeneratedReads reads = new GeneratedReads(HygraphSchemas.schema(sdl));
        HygraphMapping mapping = HygraphSchemas.mapping(sdl);
        EntryItems items = new EntryItems(mapping);
        Aliases aliases = new Aliases(mapping.components());
        for (ContentModel model : mapping.schema().models()) {
            reads.check(new ReadPlan(mapping.model(model.name()).orElseThrow(), items, aliases, QUERY_BYTES));
        }
    }

    private void check(ReadPlan plan) {
        checkOne(plan.document().windowIds());
        plan.parts().forEach(part -> {
            checkOne(plan.document().window(part));
            checkOne(plan.document().named(part, Map.of()));
            checkOne(plan.document().more(part, Map.of()));
        });
        check(plan, plan.all(), 1);
    }

    /** The queries that read on in lists, and below the spots that were left open. */
    private void check(ReadPlan plan, EntryItems.Found found, int deeper) {
        for (Item item : found.items()) {
            if (item.isList()) {
                List<Item> below = found.items().stream()
                        .filter(other -> other.isAtOrBelow(item.name()))
                        .toList();
                Map<String, Integer> skips = Map.of(item.name(), 100);
                plan.parts(below, skips)
                        .forEach(part -> checkOne(plan.document().more(part, skips)));
            }
        }
        for (Spot spot : deeper == 0 ? List.<Spot>of() : found.open()) {
            EntryItems.Found below = plan.below(spot);
            plan.parts(below.items(), Map.of())
                    .forEach(part -> checkOne(plan.document().more(part, Map.of())));
            check(plan, below, deeper - 1);
        }
    }

    private void checkOne(String document) {
        assertThat(new Validator().validateDocument(schema, Parser.parse(document), Locale.ENGLISH))
                .as(document)
                .isEmpty();
        assertThat(document.length() + A_HUNDRED_IDS).as(document).isLessThan(QUERY_BYTES);
    }
}
