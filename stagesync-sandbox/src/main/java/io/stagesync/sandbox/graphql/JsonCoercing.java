package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A Json field: an object or array as a variable; inside the query text a string that holds any JSON. Bare scalars in
 * variables and object literals are refused (2.5, graphcms-v1-observed A12).
 */
final class JsonCoercing implements Coercing<JsonNode, Object> {
    private static final String REFUSED = "Not valid JSON";

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public JsonNode parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Map<?, ?> || input instanceof Collection<?>) {
            return Json.MAPPER.valueToTree(input);
        }
        throw new CoercingParseValueException(REFUSED);
    }

    @Override
    public JsonNode parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                JsonNode json = Json.MAPPER.readTree(String.valueOf(text.getValue()));
                if (!json.isMissingNode()) {
                    return json;
                }
            } catch (JacksonException e) {
                throw new CoercingParseLiteralException(REFUSED, e);
            }
        }
        throw new CoercingParseLiteralException(REFUSED);
    }
}
