package io.stagesync.sandbox.store;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** JSON mappers for documents that are nested deeper than Jackson allows by itself: the origin had no such limit. */
public final class DeepJson {
    private static final int DEEPEST = 10_000;

    private DeepJson() {}

    public static JsonMapper.Builder builder() {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build());
    }
}
