package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer as it came, whatever it is.
 *
 * @param graphql what it says; empty where it is no GraphQL answer
 */
record ProbeAnswer(HttpAnswer http, Optional<HygraphAnswer> graphql) {
    /** The field {@code m} that every document of the probe asks. */
    static final String ALIAS = "m";

    int status() {
        return http.status();
    }

    /** The value of the field that was asked; missing where there is none. */
    JsonNode value() {
        return value(ALIAS);
    }

    JsonNode value(String alias) {
        return graphql.map(answer -> answer.value(alias))
                .orElseGet(() -> Json.object().path(alias));
    }

    List<HygraphError> errors() {
        return graphql.map(HygraphAnswer::errors).orElse(List.of());
    }

    /** Whether it was answered without a complaint. */
    boolean isFine() {
        return status() < 400 && graphql.isPresent() && errors().isEmpty();
    }

    /** What the body says, without the tags of a page. */
    String words() {
        return http.excerpt()
                .replaceAll("<[^>]*>?", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** {@code refused with HTTP 400, value is not unique for the field "slug"}. */
    String refusal() {
        String why = errors().isEmpty() ? words() : errors().get(0).reason();
        return "refused with HTTP " + status() + (why.isEmpty() ? "" : ", \"" + why + "\"");
    }
}
