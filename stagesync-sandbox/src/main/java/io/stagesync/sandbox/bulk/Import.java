package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The import call of a stage (graphcms-v1 section 4). It only inserts: calling it twice is not the same as calling it
 * once.
 */
public final class Import {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What Prisma joins its strings with before it takes them apart again. */
    private static final String SEPARATOR = "-@-";

    private final SqliteStageStore store;
    private final Clock clock;

    public Import(SqliteStageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Runs one call. On MySQL others see its rows while it goes on, and may write between them.
     *
     * @param body the request's JSON; numbers should be read exactly ({@code USE_BIG_DECIMAL_FOR_FLOATS})
     * @param requestId named in call errors
     */
    public BulkAnswer run(JsonNode body, String requestId) {
        try {
            ImportKind kind = kind(body.path("valueType"));
            JsonNode values = body.path("values");
            if (!values.isArray()) {
                throw CallError.wrongJson();
            }
            values.forEach(kind::convert);
            List<String> strings = kind.write(store);
            return new BulkAnswer(200, JSON.writeValueAsString(split(strings)));
        } catch (CallError e) {
            return e.answer(requestId);
        }
    }

    private ImportKind kind(JsonNode valueType) {
        if (!valueType.isString()) {
            throw CallError.wrongJson();
        }
        DataModel dataModel = store.dataModel();
        Quirks quirks = store.quirks();
        return switch (valueType.stringValue()) {
            case "nodes" -> new NodeImport(dataModel, quirks, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            case "lists" -> new ListImport(dataModel, quirks);
            case "relations" -> new RelationImport(dataModel);
            default -> throw new CallError(valueType.stringValue() + " (of class java.lang.String)");
        };
    }

    private static List<String> split(List<String> strings) {
        return strings.isEmpty()
                ? List.of()
                : Stream.of(String.join(SEPARATOR, strings).split(SEPARATOR, -1))
                        .toList();
    }
}
