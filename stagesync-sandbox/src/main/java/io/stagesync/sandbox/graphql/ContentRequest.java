package io.stagesync.sandbox.graphql;

import java.util.Map;
import java.util.Optional;

/**
 * One GraphQL request.
 *
 * @param variables values by name; those the document does not declare are ignored (2.6)
 */
public record ContentRequest(
        String query, Map<String, Object> variables, Optional<String> operationName, Locales locales) {}
