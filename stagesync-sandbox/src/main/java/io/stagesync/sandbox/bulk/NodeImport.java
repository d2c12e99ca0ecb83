package io.stagesync.sandbox.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The import of nodes (4.2): one batch of rows for each model, and a second one for the table of all ids. */
final class NodeImport implements ImportKind {
    private static final Set<String> TIMESTAMPS = Set.of("createdAt", "updatedAt");

    private final DataModel dataModel;
    private final Quirks quirks;
    private final JsonValues jsonValues;
    private final Instant now;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    NodeImport(DataModel dataModel, Quirks quirks, Instant now) {
        this.dataModel = dataModel;
        this.quirks = quirks;
        this.now = now;
        jsonValues = new JsonValues(quirks);
    }

    private record Row(String model, String id, Map<String, Object> values) {}

    @Override
    public void convert(JsonNode element) {
        ModelType model = Elements.model(dataModel, element);
        String id = Elements.id(element);
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("id", id);
            values.put("createdAt", now);
            values.put("updatedAt", now);
            for (Map.Entry<String, JsonNode> entry : element.properties()) {
                String key = entry.getKey();
                if (!key.equals("_typeName") && !key.equals("id")) {
                    values.put(key, value(model, id, key, entry.getValue()));
                }
            }
            rows.add(new Row(model.name(), id, values));
        } catch (ElementError e) {
            complaints.add(e.complaint());
        }
    }

    @Override
    public List<String> write(SqliteStageStore store) {
        List<String> strings = new ArrayList<>();
        rows.stream()
                .collect(groupingBy(Row::model, LinkedHashMap::new, toList()))
                .values()
                .forEach(group -> strings.addAll(write(store, group)));
        strings.addAll(complaints);
        return strings;
    }

    private List<String> write(SqliteStageStore store, List<Row> group) {
        Batch batch = new Batch(store);
        Batch.Result<Row> nodes = batch.write(
                group,
                (session, row) -> session.importNode(row.model(), row.id(), row.values()),
                (row, cause) -> "Failure inserting " + row.model() + " with Id: " + row.id() + ". Cause: " + cause);
        Set<Row> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        refused.addAll(nodes.refused());
        Batch.Result<Row> ids = batch.write(
                group,
                (session, row) -> importId(session, row, refused.contains(row)),
                (row, cause) -> "Failure inserting RelayRow with Id: " + row.id() + ". Cause: " + cause);
        List<String> strings = new ArrayList<>(nodes.strings());
        strings.addAll(ids.strings());
        return strings;
    }

    private Optional<String> importId(BulkSession session, Row row, boolean refused) {
        Optional<String> cause = session.importRelayId(row.model(), row.id());
        if (cause.isEmpty() && refused && !quirks.show(Quirk.REFUSED_NODES_LEAVE_TRACE)) {
            session.forgetRelayId(row.id());
        }
        return cause;
    }

    private Object value(ModelType model, String id, String key, JsonNode json) {
        Optional<ScalarField> scalar = model.scalar(key).or(() -> timestamp(key));
        if (scalar.isEmpty()) {
            if (model.relation(key).isPresent()) {
                throw ElementError.exception(
                        model.name(),
                        id,
                        "java.lang.ClassCastException: com.prisma.shared.models.RelationField cannot be cast to"
                                + " com.prisma.shared.models.ScalarField");
            }
            throw ElementError.unknownField(model.name(), id, key);
        }
        ScalarField field = scalar.get();
        boolean isNone = json.isNull() && !jsonValues.isJson(field.type());
        try {
            return (field.list() || isNone ? Optional.empty() : jsonValues.read(field, json))
                    .orElseThrow(() -> ElementError.invalidValue(model.name(), id, key));
        } catch (JsonValues.BadDate e) {
            throw ElementError.exception(model.name(), id, "java.lang.IllegalArgumentException: " + e.complaint());
        }
    }

    /** Prisma's tables have timestamps even where the datamodel does not. */
    private static Optional<ScalarField> timestamp(String key) {
        return TIMESTAMPS.contains(key)
                ? Optional.of(new ScalarField(
                        key,
                        ScalarType.DATE_TIME,
                        Optional.empty(),
                        List.of(),
                        false,
                        true,
                        false,
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }
}
