package io.stagesync.sandbox.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The import of list values (4.3): it appends, whatever is there. */
final class ListImport implements ImportKind {
    private final DataModel dataModel;
    private final JsonValues jsonValues;
    private final List<Row> rows = new ArrayList<>();

    ListImport(DataModel dataModel, Quirks quirks) {
        this.dataModel = dataModel;
        jsonValues = new JsonValues(quirks);
    }

    private record Row(String model, String field, String id, Object value) {
        String table() {
            return model + "_" + field;
        }

        String text() {
            return value instanceof Instant instant ? BulkDates.write(instant) : value.toString();
        }
    }

    @Override
    public void convert(JsonNode element) {
        ModelType model = Elements.model(dataModel, element);
        String id = Elements.id(element);
        String name = element.propertyNames().stream()
                .filter(key -> !key.equals("_typeName") && !key.equals("id"))
                .findFirst()
                .orElseThrow(() -> new CallError("next on empty iterator"));
        if (model.scalar(name).isEmpty() && model.relation(name).isEmpty()) {
            throw new CallError("field " + name + " is not part of the model " + model.name());
        }
        ScalarField field =
                model.scalar(name).filter(ScalarField::list).orElseThrow(() -> new CallError("requirement failed"));
        JsonNode values = element.path(name);
        if (!values.isArray()) {
            throw CallError.wrongJson();
        }
        for (JsonNode value : values) {
            rows.add(new Row(model.name(), name, id, value(field, value)));
        }
    }

    @Override
    public List<String> write(SqliteStageStore store) {
        List<String> strings = new ArrayList<>();
        Batch batch = new Batch(store);
        rows.stream()
                .collect(groupingBy(Row::table, LinkedHashMap::new, toList()))
                .values()
                .forEach(group -> strings.addAll(batch.write(
                                group,
                                (session, row) ->
                                        session.importListValue(row.model(), row.field(), row.id(), row.value()),
                                (row, cause) -> "Failure inserting into listTable " + row.table() + " for the id "
                                        + row.id() + " for value " + row.text() + ". Cause: " + cause)
                        .strings()));
        return strings;
    }

    private Object value(ScalarField field, JsonNode json) {
        if (json.isNull()) {
            throw CallError.wrongJson();
        }
        try {
            return jsonValues.read(field, json).orElseThrow(CallError::wrongJson);
        } catch (JsonValues.BadDate e) {
            throw new CallError(e.complaint());
        }
    }
}
