package io.stagesync.sandbox.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The import of links (4.4): it adds rows to join tables and enforces nothing else. */
final class RelationImport implements ImportKind {
    private final DataModel dataModel;
    private final List<Row> rows = new ArrayList<>();

    RelationImport(DataModel dataModel) {
        this.dataModel = dataModel;
    }

    private record Row(String relation, String a, String b) {}

    private record Side(ModelType model, String id, Optional<String> field) {}

    @Override
    public void convert(JsonNode element) {
        if (!element.isArray()) {
            throw CallError.wrongJson();
        }
        if (element.isEmpty()) {
            throw new CallError("head of empty list");
        }
        Side first = side(element.get(0));
        Side last = side(element.get(element.size() - 1));
        if (first.field().isPresent()) {
            rows.add(row(first, first.field().get(), last));
        } else if (last.field().isPresent()) {
            rows.add(row(last, last.field().get(), first));
        } else {
            throw new CallError("Invalid ImportRelation at least one fieldName needs to be defined.");
        }
    }

    @Override
    public List<String> write(SqliteStageStore store) {
        List<String> strings = new ArrayList<>();
        Batch batch = new Batch(store);
        rows.stream()
                .collect(groupingBy(Row::relation, LinkedHashMap::new, toList()))
                .values()
                .forEach(group -> strings.addAll(batch.write(
                                group,
                                (session, row) -> session.importLink(row.relation(), row.a(), row.b()),
                                RelationImport::complaint)
                        .strings()));
        return strings;
    }

    /** Both sides are understood before one of them is used, so either can end the call (4.1). */
    private Side side(JsonNode json) {
        ModelType model = Elements.model(dataModel, json);
        return new Side(model, Elements.id(json), json.path("fieldName").stringValueOpt());
    }

    private Row row(Side near, String fieldName, Side far) {
        ModelType model = near.model();
        if (model.scalar(fieldName).isPresent()) {
            throw new CallError(
                    "com.prisma.shared.models.ScalarField cannot be cast to com.prisma.shared.models.RelationField");
        }
        RelationField field = model.relation(fieldName)
                .orElseThrow(() -> new CallError("field " + fieldName + " is not part of the model " + model.name()));
        Relation relation = dataModel.relation(field.relation());
        boolean nearIsA = relation.a().model().equals(model.name())
                && relation.a().field().equals(Optional.of(fieldName));
        return nearIsA ? new Row(relation.name(), near.id(), far.id()) : new Row(relation.name(), far.id(), near.id());
    }

    private static String complaint(Row row, String cause) {
        return "Failure inserting into relationtable _" + row.relation() + " with ids StringIdGCValue(" + row.a()
                + ") and StringIdGCValue(" + row.b() + "). Cause: " + cause;
    }
}
