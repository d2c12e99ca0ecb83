package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import java.util.Set;
import java.util.stream.Collectors;

/** What an object type that is no entity stands for, told by its fields or by a name that all schemas have. */
enum TypeRole {
    CONNECTION,
    EDGE,
    PAGE_INFO,
    AGGREGATE,
    BATCH,
    COLOR,
    LOCATION,
    TAXONOMY,
    RICH_TEXT,
    USER,
    OTHER;

    static TypeRole of(ObjectTypeDefinition type) {
        return switch (type.getName()) {
            case "PageInfo" -> PAGE_INFO;
            case "Aggregate" -> AGGREGATE;
            case "BatchPayload" -> BATCH;
            case "Color" -> COLOR;
            case "Location" -> LOCATION;
            case "TaxonomyNode", "TaxonomyPathNode" -> TAXONOMY;
            case TokenUser.TYPE -> USER;
            default -> ofFields(type);
        };
    }

    private static TypeRole ofFields(ObjectTypeDefinition type) {
        Set<String> fields = type.getFieldDefinitions().stream()
                .map(FieldDefinition::getName)
                .collect(Collectors.toSet());
        if (fields.equals(Set.of("edges", "pageInfo", "aggregate"))) {
            return CONNECTION;
        }
        if (fields.equals(Set.of("cursor", "node"))) {
            return EDGE;
        }
        return fields.containsAll(Set.of("html", "markdown", "text")) ? RICH_TEXT : OTHER;
    }
}
