package io.stagesync.connectors.graphcms1;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.stagesync.model.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A document that a user wrote for a model, known to fit the stage's schema. */
final class HandwrittenDocument {
    private final String stage;
    private final String model;
    private final Handwritten.Text source;
    private final Document document;

    /**
     * Parses and validates.
     *
     * @throws UsageException when it does not fit the schema
     */
    HandwrittenDocument(String stage, String model, Handwritten.Text source, GraphQLSchema schema) {
        this.stage = stage;
        this.model = model;
        this.source = source;
        try {
            this.document = Parser.parse(source.content());
        } catch (InvalidSyntaxException e) {
            throw new UsageException(message(String.valueOf(e.getMessage())), e);
        }
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw invalid(
                    errors.stream().map(ValidationError::getMessage).limit(3).collect(Collectors.joining("; ")));
        }
    }

    String text() {
        return source.content();
    }

    /** The one operation of the document. */
    OperationDefinition operation(OperationDefinition.Operation kind) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1 || operations.get(0).getOperation() != kind) {
            throw invalid("it must hold exactly one " + kind.name().toLowerCase(Locale.ROOT));
        }
        return operations.get(0);
    }

    static Set<String> variables(OperationDefinition operation) {
        return operation.getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    void require(OperationDefinition operation, String variable) {
        if (!variables(operation).contains(variable)) {
            throw invalid("it needs the variable '$" + variable + "'");
        }
    }

    UsageException invalid(String why) {
        return new UsageException(message(why));
    }

    private String message(String why) {
        return "Invalid document '" + source.file() + "' for model '" + model + "' of stage '" + stage + "': " + why
                + ".";
    }
}
