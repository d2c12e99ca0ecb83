package io.stagesync.sandbox.hygraph.api.field;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import io.stagesync.sandbox.hygraph.api.read.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A custom scalar: what variables give and what the document's text says go through the same check. */
final class ScalarCoercing implements Coercing<Object, Object> {
    private final Function<Object, Object> check;

    /**
     * Makes a scalar.
     *
     * @param check gives the value to work with, or fails with an {@link IllegalArgumentException}
     */
    ScalarCoercing(Function<Object, Object> check) {
        this.check = check;
    }

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value instanceof Instant instant ? Times.write(instant) : value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return check.apply(input);
        } catch (IllegalArgumentException e) {
            throw new CoercingParseValueException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        Object plain = plain(input, variables);
        try {
            return plain == null ? null : check.apply(plain);
        } catch (IllegalArgumentException e) {
            throw new CoercingParseLiteralException(String.valueOf(e.getMessage()), e);
        }
    }

    private static @Nullable Object plain(@Nullable Value<?> literal, CoercedVariables variables) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof BooleanValue truth) {
            return truth.isValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue();
        }
        if (literal instanceof EnumValue name) {
            return name.getName();
        }
        if (literal instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (literal instanceof ArrayValue list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.getValues().forEach(value -> values.add(plain(value, variables)));
            return values;
        }
        if (literal instanceof ObjectValue object) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                values.put(field.getName(), plain(field.getValue(), variables));
            }
            return values;
        }
        return null;
    }
}
