package io.stagesync.sandbox.graphql;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** Reads the type expressions of SDL. */
final class TypeNames {
    private TypeNames() {}

    /** The name inside all lists and exclamation marks. */
    static String named(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return named(nonNull.getType());
        }
        if (type instanceof ListType list) {
            return named(list.getType());
        }
        return ((TypeName) type).getName();
    }

    static boolean isList(Type<?> type) {
        return type instanceof ListType
                || (type instanceof NonNullType nonNull && nonNull.getType() instanceof ListType);
    }

    /** The model of a type named by convention, for example {@code Hotel} of {@code HotelWhereInput}. */
    static String without(String suffix, String name) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
    }
}
