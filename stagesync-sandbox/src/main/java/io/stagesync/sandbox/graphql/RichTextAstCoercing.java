package io.stagesync.sandbox.graphql;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Slate tree of a rich text. The scalar is the gateway's, so an object literal in the query text is taken as well as
 * a variable (2.5; literals are inferred from graphql-js's customs).
 */
final class RichTextAstCoercing implements Coercing<JsonNode, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public JsonNode parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Map<?, ?> || input instanceof Collection<?>) {
            return Json.MAPPER.valueToTree(input);
        }
        throw new CoercingParseValueException("Not a rich text");
    }

    @Override
    public JsonNode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return Json.MAPPER.valueToTree(read(input, variables));
    }

    private static @Nullable Object read(Value<?> literal, CoercedVariables variables) {
        if (literal instanceof ObjectValue object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                map.put(field.getName(), read(field.getValue(), variables));
            }
            return map;
        }
        if (literal instanceof ArrayValue array) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Value<?> element : array.getValues()) {
                list.add(read(element, variables));
            }
            return list;
        }
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue();
        }
        if (literal instanceof BooleanValue flag) {
            return flag.isValue();
        }
        if (literal instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (literal instanceof EnumValue) {
            throw new CoercingParseLiteralException("Not a rich text");
        }
        return null;
    }
}
