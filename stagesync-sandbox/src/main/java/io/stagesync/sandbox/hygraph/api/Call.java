package io.stagesync.sandbox.hygraph.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to the content API (hygraph.md 1.3).
 *
 * @param query the document
 * @param variables as a JSON reader gives them: maps, lists, strings, booleans, numbers and nulls
 * @param operationName which operation of the document is meant, if it has several
 * @param stageHeader {@code gcms-stage}, for fields without a {@code stage} argument
 * @param localesHeader {@code gcms-locales}, for fields without a {@code locales} argument; empty if there is none
 * @param permissions what the token may do
 */
public record Call(
        String query,
        Map<String, @Nullable Object> variables,
        Optional<String> operationName,
        Optional<String> stageHeader,
        List<String> localesHeader,
        Permissions permissions) {
    public Call {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        localesHeader = List.copyOf(localesHeader);
    }
}
