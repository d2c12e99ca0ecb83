package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.store.DeepJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON mapper of the content API: numbers keep every digit. */
public final class Json {
    public static final JsonMapper MAPPER = DeepJson.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}
}
