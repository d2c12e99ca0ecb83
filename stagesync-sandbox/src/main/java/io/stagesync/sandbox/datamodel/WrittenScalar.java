package io.stagesync.sandbox.datamodel;

import static java.util.Objects.requireNonNullElse;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scalar field of a bare datamodel with its directives: one stored field, or one per locale. */
final class WrittenScalar {
    private final Sdl sdl;
    private final Flavor flavor;
    private final ObjectTypeDefinition owner;
    private final FieldDefinition field;
    private final FieldType written;
    private final ScalarType type;
    private final List<String> enumValues;

    WrittenScalar(Sdl sdl, Flavor flavor, ObjectTypeDefinition owner, FieldDefinition field) {
        this.sdl = sdl;
        this.flavor = flavor;
        this.owner = owner;
        this.field = field;
        written = FieldType.of(field.getType());
        boolean givenStatus = flavor == Flavor.GRAPHCMS && written.name().equals("Status");
        type = ScalarTypes.named(written.name(), sdl)
                .or(() -> givenStatus ? Optional.of(ScalarType.ENUM) : Optional.empty())
                .orElseThrow(() -> error("has the unknown type '" + written.name()
                        + "'. Declare it as a type or an enum, or use one of ID, String, Int, Float, Boolean, DateTime,"
                        + " Json, RichText."));
        enumValues = sdl.enumValues(written.name()).orElse(givenStatus ? ScalarTypes.STATUS_VALUES : List.of());
        if (type == ScalarType.ENUM && enumValues.isEmpty()) {
            throw error("has the enum type '" + written.name() + "', which has no values. Give it at least one.");
        }
        if (field.getName().equals("id") && (type != ScalarType.ID || written.list())) {
            throw error("must be of type ID! but is not. Write  id: ID! @unique");
        }
    }

    List<ScalarField> read() {
        if (!field.hasDirective("localized")) {
            return List.of(stored(field.getName(), isRequired(), Optional.empty()));
        }
        List<String> locales = sdl.enumValues("Locale")
                .filter(values -> !values.isEmpty())
                .orElseThrow(() -> error("is @localized but there are no locales. Declare them, the default one first:"
                        + "  enum Locale { EN FR }"));
        List<ScalarField> fields = new ArrayList<>();
        for (String locale : locales) {
            boolean required = isRequired() && locale.equals(locales.get(0));
            fields.add(stored(
                    field.getName() + locale,
                    required,
                    Optional.of(new ScalarField.Localization(field.getName(), locale))));
        }
        return fields;
    }

    private boolean isRequired() {
        return written.required() && !written.list();
    }

    private ScalarField stored(String name, boolean required, Optional<ScalarField.Localization> localization) {
        return new ScalarField(
                name,
                type,
                type == ScalarType.ENUM ? Optional.of(written.name()) : Optional.empty(),
                enumValues,
                written.list(),
                required,
                name.equals("id") || field.hasDirective("unique"),
                defaultValue(required),
                localization);
    }

    private Optional<String> defaultValue(boolean required) {
        List<Directive> defaults = field.getDirectives("default");
        if (defaults.isEmpty()) {
            boolean status = flavor == Flavor.GRAPHCMS
                    && required
                    && field.getName().equals("status")
                    && type == ScalarType.ENUM;
            return status ? Optional.of(enumValues.get(0)) : Optional.empty();
        }
        Argument argument = defaults.get(0).getArgument("value");
        if (argument == null) {
            throw error("has a @default without a value. Write for example  @default(value: \"DRAFT\")");
        }
        String literal = literal(argument.getValue());
        if (type == ScalarType.ENUM && !enumValues.contains(literal)) {
            throw error("has the default '" + literal + "', which is not one of " + enumValues + ". Use one of these.");
        }
        return Optional.of(literal);
    }

    private String literal(Value<?> value) {
        if (value instanceof StringValue text) {
            return requireNonNullElse(text.getValue(), "");
        }
        if (value instanceof EnumValue name) {
            return name.getName();
        }
        if (value instanceof IntValue number) {
            return number.getValue().toString();
        }
        if (value instanceof FloatValue number) {
            return number.getValue().toPlainString();
        }
        if (value instanceof BooleanValue flag) {
            return Boolean.toString(flag.isValue());
        }
        throw error("has a default that is not a plain value. Use a string, number, boolean or enum value.");
    }

    private InvalidSchema error(String complaint) {
        return sdl.error(field, "field '" + owner.getName() + "." + field.getName() + "' " + complaint);
    }
}
