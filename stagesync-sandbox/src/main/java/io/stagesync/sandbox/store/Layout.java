package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a stage as Prisma lays them out: models, their lists, relations, and one table of all ids. */
final class Layout {
    private final Map<String, ModelTable> models = new LinkedHashMap<>();
    private final Map<String, RelationTable> relations = new LinkedHashMap<>();
    private final String relayIds;

    Layout(DataModel dataModel) {
        FreeNames names = new FreeNames();
        names.quoted(SchemaMark.TABLE);
        for (ModelType model : dataModel.models()) {
            models.put(model.name(), new ModelTable(model, names));
        }
        relayIds = names.quoted("_RelayId");
        for (Relation relation : dataModel.relations()) {
            relations.put(relation.name(), new RelationTable(names.quoted("_" + relation.name()), relation));
        }
        models.values().forEach(table -> table.addLists(names));
    }

    ModelTable model(String name) {
        ModelTable table = models.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No model named '" + name + "'");
        }
        return table;
    }

    RelationTable relation(String name) {
        RelationTable table = relations.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No relation named '" + name + "'");
        }
        return table;
    }

    Collection<RelationTable> relations() {
        return relations.values();
    }

    /** The table of all ids over all models. */
    String relayIds() {
        return relayIds;
    }

    List<String> ddl() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + relayIds + " (\"id\" PRIMARY KEY, \"model\") WITHOUT ROWID");
        int number = 0;
        for (ModelTable table : models.values()) {
            table.ddl(number++).forEach(statements::add);
        }
        for (RelationTable table : relations.values()) {
            table.ddl(number++).forEach(statements::add);
        }
        return statements;
    }
}
