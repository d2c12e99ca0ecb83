package io.stagesync.sandbox.graphql;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parses and validates documents, each text once as long as it is among the last used ones. Nothing here is limited: the
 * origin took 500 aliased mutations and 40,000 ids in a document (graphcms-v1-observed C). Safe for several threads.
 */
final class Documents {
    private static final int KEPT = 500;
    private static final int LONGEST_KEPT = 50_000;
    private static final ParserOptions UNLIMITED = ParserOptions.newParserOptions()
            .maxCharacters(Integer.MAX_VALUE)
            .maxTokens(Integer.MAX_VALUE)
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .maxRuleDepth(100_000)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .build();

    private final GraphQLSchema schema;
    private final Map<String, Checked> kept = new LinkedHashMap<>(64, 0.75f, true);

    Documents(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** A document that parses, with what validation says of it. */
    record Checked(Document document, List<ValidationError> errors) {}

    /**
     * Reads a document.
     *
     * @throws graphql.parser.InvalidSyntaxException if it does not parse
     */
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
        Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(UNLIMITED)
                .build());
        return new Checked(
                document,
                ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH, QueryComplexityLimits.NONE));
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
