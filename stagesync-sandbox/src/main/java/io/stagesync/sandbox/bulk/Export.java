package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.store.DeepJson;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.util.List;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The export call of a stage (graphcms-v1 section 3): every call reads afresh from an offset. */
public final class Export {
    /** The size of a response in characters of compact JSON. */
    public static final int LIMIT_CHARACTERS = 1_000_000;

    private static final ObjectWriter PRETTY = DeepJson.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.BOTH)));
    private static final int SKIP_NEGATIVE = 3028;

    private final SqliteStageStore store;
    private final int limitCharacters;

    public Export(SqliteStageStore store) {
        this(store, LIMIT_CHARACTERS);
    }

    /** With a limit of its own, for servers before 1.5 and for small tests. */
    public Export(SqliteStageStore store, int limitCharacters) {
        this.store = store;
        this.limitCharacters = limitCharacters;
    }

    /**
     * Answers one call.
     *
     * @param requestId named in call errors
     */
    public BulkAnswer run(JsonNode body, String requestId) {
        try {
            String fileType = body.path("fileType").stringValueOpt().orElseThrow(CallError::wrongJson);
            long table = number(body, "table");
            long row = number(body, "row");
            return read(tables(fileType), table, row);
        } catch (CallError e) {
            return e.answer(requestId);
        }
    }

    private BulkAnswer read(List<ExportTable> tables, long firstTable, long firstRow) {
        Chunk chunk = new Chunk(limitCharacters);
        if (tables.isEmpty()) {
            return answer(chunk, -1, -1);
        }
        if (firstTable < 0 || firstTable >= tables.size()) {
            throw new CallError("None.get");
        }
        if (firstRow < 0) {
            throw CallError.coded("The 'skip' argument must be non negative", SKIP_NEGATIVE);
        }
        return store.transactInBulk(session -> {
            long row = firstRow;
            for (int table = (int) firstTable; table < tables.size(); table++) {
                chunk.startTable(row);
                tables.get(table).read(session, row, chunk);
                if (chunk.isFull()) {
                    return answer(chunk, table, chunk.nextRow());
                }
                row = 0;
            }
            return answer(chunk, -1, -1);
        });
    }

    private List<ExportTable> tables(String fileType) {
        DataModel model = store.dataModel();
        Quirks quirks = store.quirks();
        JsonValues values = new JsonValues(quirks);
        return switch (fileType) {
            case "nodes" ->
                model.models().stream()
                        .<ExportTable>map(type -> new NodeTable(type, values))
                        .toList();
            case "lists" ->
                model.models().stream()
                        .flatMap(type -> type.scalars().stream()
                                .filter(field -> field.list())
                                .<ExportTable>map(field -> new ListFieldTable(type.name(), field, values, quirks)))
                        .toList();
            case "relations" ->
                model.relations().stream()
                        .<ExportTable>map(relation -> new LinkTable(relation, quirks))
                        .toList();
            default -> List.of();
        };
    }

    private static BulkAnswer answer(Chunk chunk, long table, long row) {
        boolean ended = table < 0;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode out = body.putObject("out");
        out.set("jsonElements", chunk.elements());
        out.put("size", chunk.size());
        ObjectNode cursor = body.putObject("cursor");
        cursor.put("table", table);
        cursor.put("row", row);
        cursor.put("field", ended ? -1 : 0);
        cursor.put("array", ended ? -1 : 0);
        body.put("isFull", !ended);
        return new BulkAnswer(200, PRETTY.writeValueAsString(body));
    }

    private static long number(JsonNode body, String key) {
        JsonNode number = body.path("cursor").path(key);
        if (!number.isIntegralNumber()) {
            throw CallError.wrongJson();
        }
        return number.longValue();
    }
}
