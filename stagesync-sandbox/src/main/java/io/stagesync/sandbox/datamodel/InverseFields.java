package io.stagesync.sandbox.datamodel;

import graphql.language.InputObjectTypeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs the relation fields of a generated schema. The input type of {@code Hotel.destination} is
 * {@code DestinationCreateOneWithoutHotelsInput}: its inverse is {@code hotels}. Without a {@code Without} part the
 * relation is one-way.
 */
final class InverseFields {
    private static final Pattern WITHOUT = Pattern.compile("(?:Create|Update)(?:One|OneRequired|Many)Without(.+)Input");

    private final Sdl sdl;
    private final List<ModelDraft> drafts;

    InverseFields(Sdl sdl, List<ModelDraft> drafts) {
        this.sdl = sdl;
        this.drafts = drafts;
    }

    List<WrittenRelation> pair() {
        List<WrittenRelation> relations = new ArrayList<>();
        Set<WrittenEnd> paired = new HashSet<>();
        for (ModelDraft draft : drafts) {
            for (WrittenEnd end : draft.ends()) {
                if (paired.add(end)) {
                    Optional<WrittenEnd> inverse = inverse(end).filter(paired::add);
                    relations.add(new WrittenRelation(Optional.empty(), end, inverse));
                }
            }
        }
        return relations;
    }

    private Optional<WrittenEnd> inverse(WrittenEnd end) {
        List<WrittenEnd> candidates = drafts.stream()
                .filter(draft -> draft.name().equals(end.target()))
                .flatMap(draft -> draft.ends().stream())
                .filter(other -> other.target().equals(end.model()) && !other.equals(end))
                .toList();
        return candidates.stream()
                .filter(other -> names(end, other))
                .findFirst()
                .or(() -> candidates.stream().filter(other -> names(other, end)).findFirst());
    }

    /** Whether the inputs of one field leave out the other. */
    private boolean names(WrittenEnd end, WrittenEnd other) {
        return withoutPart(end)
                .filter(part -> part.equals(other.field().substring(0, 1).toUpperCase(Locale.ROOT)
                        + other.field().substring(1)))
                .isPresent();
    }

    private Optional<String> withoutPart(WrittenEnd end) {
        return sdl.inputs()
                .filter(input -> isWriteInput(input, end.model()))
                .flatMap(input -> input.getInputValueDefinitions().stream())
                .filter(field -> field.getName().equals(end.field()))
                .map(field -> FieldType.of(field.getType()).name())
                .filter(name -> name.startsWith(end.target()))
                .map(name -> WITHOUT.matcher(name.substring(end.target().length())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static boolean isWriteInput(InputObjectTypeDefinition input, String model) {
        String name = input.getName();
        return name.equals(model + "CreateInput")
                || name.equals(model + "UpdateInput")
                || name.startsWith(model + "CreateWithout")
                || name.startsWith(model + "UpdateWithout");
    }
}
