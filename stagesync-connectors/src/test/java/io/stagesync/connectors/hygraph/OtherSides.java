package io.stagesync.connectors.hygraph;

import static java.util.stream.Collectors.joining;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lists of relations that are written from their other side. Of a many-to-many relation, and of one whose sides the
 * names do not tell apart, only one side has an order for a client; these are compared without.
 */
final class OtherSides {
    private static final Pattern LINE = Pattern.compile("(\\w+ (\\w+)/\\w+ (\\w+)) = \\[(.*)]");

    private final Set<String> fields = new HashSet<>();

    private OtherSides(ProjectSchema stored, HygraphMapping mapping) {
        for (EntityType type : stored.types()) {
            for (EntityField field : type.fields()) {
                boolean written = mapping.model(type.name())
                        .flatMap(model -> model.field(field.name()))
                        .isPresent();
                if (type.isDocument() && field.kind() == FieldKind.RELATION && field.list() && !written) {
                    fields.add(type.name() + "." + field.name());
                }
            }
        }
    }

    static OtherSides of(String sdl) {
        return new OtherSides(ProjectSchema.read(sdl), HygraphSchemas.mapping(sdl));
    }

    /** The lines of a dump without the order of these lists. */
    List<String> unordered(List<String> dump) {
        return dump.stream().map(this::unordered).sorted().toList();
    }

    private String unordered(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() && fields.contains(parts.group(2) + "." + parts.group(3))
                ? parts.group(1) + " = "
                        + Arrays.stream(parts.group(4).split(",")).sorted().collect(joining(",", "[", "]"))
                : line;
    }
}
