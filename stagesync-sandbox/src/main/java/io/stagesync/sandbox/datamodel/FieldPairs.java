package io.stagesync.sandbox.datamodel;

import static java.util.Objects.requireNonNullElse;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Pairs the relation fields of a bare datamodel: by the name in {@code @relation}, or because they are the only ones
 * between two models.
 */
final class FieldPairs {
    private final Sdl sdl;
    private final List<ModelDraft> drafts;

    FieldPairs(Sdl sdl, List<ModelDraft> drafts) {
        this.sdl = sdl;
        this.drafts = drafts;
    }

    List<WrittenRelation> pair() {
        Map<String, List<WrittenEnd>> named = new LinkedHashMap<>();
        Map<TreeSet<String>, List<WrittenEnd>> unnamed = new LinkedHashMap<>();
        for (ModelDraft draft : drafts) {
            for (WrittenEnd end : draft.ends()) {
                relationName(end)
                        .map(name -> named.computeIfAbsent(name, unused -> new ArrayList<>()))
                        .orElseGet(() -> unnamed.computeIfAbsent(
                                new TreeSet<>(List.of(end.model(), end.target())), unused -> new ArrayList<>()))
                        .add(end);
            }
        }
        List<WrittenRelation> relations = new ArrayList<>();
        named.forEach((name, ends) -> relations.add(named(name, ends)));
        unnamed.values().forEach(ends -> relations.addAll(unnamed(ends)));
        return relations;
    }

    private WrittenRelation named(String name, List<WrittenEnd> ends) {
        WrittenEnd first = ends.get(0);
        if (ends.size() == 1) {
            return new WrittenRelation(Optional.of(name), first, Optional.empty());
        }
        WrittenEnd second = ends.get(1);
        if (ends.size() > 2) {
            throw error(
                    ends.get(2),
                    "is the third field of the relation '" + name + "'. A relation has two fields: name this one"
                            + " differently.");
        }
        if (!first.target().equals(second.model()) || !second.target().equals(first.model())) {
            throw error(
                    second,
                    "belongs to the relation '" + name + "' like '" + first.model() + "." + first.field()
                            + "', but the two do not point at each other's types. Name them differently.");
        }
        return new WrittenRelation(Optional.of(name), first, Optional.of(second));
    }

    /** All unnamed fields between two models, or within one. */
    private List<WrittenRelation> unnamed(List<WrittenEnd> ends) {
        WrittenEnd first = ends.get(0);
        boolean pair = ends.size() == 2 && ends.get(1).target().equals(first.model());
        if (pair) {
            return List.of(new WrittenRelation(Optional.empty(), first, Optional.of(ends.get(1))));
        }
        boolean oneDirection = ends.stream().allMatch(end -> end.model().equals(first.model()));
        boolean self = first.model().equals(first.target());
        if (!oneDirection || (self && ends.size() > 1)) {
            WrittenEnd last = ends.get(ends.size() - 1);
            throw error(
                    last,
                    "is one of " + ends.size() + " relation fields between '" + first.model() + "' and '"
                            + first.target() + "', so it is unclear which belong together. Give both fields of each"
                            + " relation the same name: @relation(name: \"...\")");
        }
        return ends.stream()
                .map(end -> new WrittenRelation(Optional.empty(), end, Optional.empty()))
                .toList();
    }

    private Optional<String> relationName(WrittenEnd end) {
        List<Directive> directives = definition(end).getDirectives("relation");
        if (directives.isEmpty()) {
            return Optional.empty();
        }
        Argument name = directives.get(0).getArgument("name");
        if (name == null) {
            return Optional.empty();
        }
        if (name.getValue() instanceof StringValue text) {
            return Optional.of(requireNonNullElse(text.getValue(), ""));
        }
        throw error(end, "has a relation name that is not a string. Write  @relation(name: \"HotelReviews\")");
    }

    private InvalidSchema error(WrittenEnd end, String complaint) {
        return sdl.error(definition(end), "field '" + end.model() + "." + end.field() + "' " + complaint);
    }

    private FieldDefinition definition(WrittenEnd end) {
        return sdl.object(end.model()).orElseThrow().getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(end.field()))
                .findFirst()
                .orElseThrow();
    }
}
