package io.stagesync.sandbox.datamodel;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * @param name the innermost named type
 * @param list whether it is wrapped in a list
 * @param required whether the outermost wrapping is non-null
 */
record FieldType(String name, boolean list, boolean required) {
    static FieldType of(Type<?> type) {
        if (type instanceof NonNullType inner) {
            FieldType nullable = of(inner.getType());
            return new FieldType(nullable.name(), nullable.list(), true);
        }
        if (type instanceof ListType inner) {
            return new FieldType(of(inner.getType()).name(), true, false);
        }
        return new FieldType(((TypeName) type).getName(), false, false);
    }
}
