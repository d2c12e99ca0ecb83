package io.stagesync.connectors.hygraph;

import java.util.List;

/**
 * An environment as it was found when it was first asked, and what reading any of its models needs. Safe for threads.
 *
 * @param stage the name of the stage in the configuration
 * @param queryBytes the largest query that it takes, with its variables
 */
record EnvironmentReading(
        String stage,
        HygraphQueries queries,
        HygraphMapping mapping,
        Aliases aliases,
        EntryItems items,
        AnswerPlaces places,
        Grafting grafting,
        AssetHandles handles,
        EntryDecoder decoder,
        int queryBytes) {
    static EnvironmentReading of(String stage, HygraphQueries queries, HygraphMapping mapping, int queryBytes) {
        Aliases aliases = new Aliases(mapping.components());
        AnswerPlaces places = new AnswerPlaces(aliases);
        AssetHandles handles = new AssetHandles(queries, mapping);
        return new EnvironmentReading(
                stage,
                queries,
                mapping,
                aliases,
                new EntryItems(mapping),
                places,
                new Grafting(places),
                handles,
                new EntryDecoder(mapping, aliases, new RichTextDecoder(handles)),
                queryBytes);
    }

    List<String> locales() {
        return mapping.locales();
    }

    EntryReader reader(ModelBinding model) {
        return new EntryReader(this, new ReadPlan(model, items, aliases, queryBytes));
    }
}
