package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.util.Locale;

/** Decimals, written without needless zeros: a whole one has no fraction (2.5, 3.3). */
final class FloatCoercing implements Coercing<BigDecimal, BigDecimal> {
    @Override
    public BigDecimal serialize(Object value, GraphQLContext context, Locale locale) {
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    public BigDecimal parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof Number) {
            return new BigDecimal(input.toString());
        }
        throw new CoercingParseValueException("Float cannot represent non numeric value: " + input);
    }

    @Override
    public BigDecimal parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof IntValue number) {
            return new BigDecimal(number.getValue());
        }
        if (input instanceof FloatValue number) {
            return number.getValue();
        }
        throw new CoercingParseLiteralException("Float cannot represent non numeric value: " + input);
    }
}
