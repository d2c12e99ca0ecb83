package io.stagesync.sandbox.hygraph.api;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import io.stagesync.sandbox.hygraph.api.fault.ValidationMessages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Parses and validates documents, each text once as long as it is among the last used ones: clients repeat their texts and
 * change only the variables. Sizes are limited elsewhere (hygraph.md 7.1). Safe for several threads.
 */
final class CheckedDocuments {
    private static final int KEPT = 500;
    private static final int LONGEST_KEPT = 100_000;
    private static final ParserOptions UNLIMITED = ParserOptions.newParserOptions()
            .maxCharacters(Integer.MAX_VALUE)
            .maxTokens(Integer.MAX_VALUE)
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .maxRuleDepth(100_000)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .build();

    private final GraphQLSchema schema;
    private final ValidationMessages messages;
    private final Map<String, Checked> kept = new LinkedHashMap<>(64, 0.75f, true);

    CheckedDocuments(GraphQLSchema schema) {
        this.schema = schema;
        this.messages = new ValidationMessages(schema);
    }

    /**
     * A document and what is wrong with it.
     *
     * @param document empty if the text does not parse
     * @param complaint in one text, as the API answers it; empty if the document can be carried out
     */
    record Checked(Document document, String complaint) {
        boolean isValid() {
            return complaint.isEmpty();
        }
    }

    Checked check(String text) {
        synchronized (kept) {
            Checked known = kept.get(text);
            if (known != null) {
                return known;
            }
        }
        Checked checked = read(text);
        if (text.length() <= LONGEST_KEPT) {
            keep(text, checked);
        }
        return checked;
    }

    private Checked read(String text) {
        try {
            Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(UNLIMITED)
                    .build());
            return new Checked(
                    document,
                    messages.of(
                            ParseAndValidate.validate(
                                    schema, document, rule -> true, Locale.ENGLISH, QueryComplexityLimits.NONE),
                            document));
        } catch (InvalidSyntaxException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLine();
            return new Checked(Document.newDocument().build(), "input:" + line + ": " + e.getMessage() + "\n");
        }
    }

    private void keep(String text, Checked checked) {
        synchronized (kept) {
            kept.put(text, checked);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
