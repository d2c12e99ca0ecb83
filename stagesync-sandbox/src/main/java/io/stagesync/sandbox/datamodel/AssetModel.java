package io.stagesync.sandbox.datamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What GraphCMS v1 adds to a project for its files (graphcms-v1 2.5). */
final class AssetModel {
    static final List<ScalarField> FIELDS = List.of(
            ScalarTypes.system("handle", ScalarType.STRING, true),
            ScalarTypes.system("fileName", ScalarType.STRING, false),
            optional("height", ScalarType.FLOAT),
            optional("width", ScalarType.FLOAT),
            optional("size", ScalarType.FLOAT),
            optional("mimeType", ScalarType.STRING));

    private AssetModel() {}

    /** Gives every one-way relation to assets a field on the asset side: {@code <field><Model>}. */
    static List<WrittenRelation> withBackRelations(List<WrittenRelation> relations, ModelDraft asset) {
        List<WrittenRelation> completed = new ArrayList<>();
        for (WrittenRelation relation : relations) {
            WrittenEnd end = relation.one();
            if (relation.other().isEmpty() && end.target().equals("Asset")) {
                WrittenEnd back = new WrittenEnd("Asset", end.field() + end.model(), end.model(), true, false);
                asset.add(back);
                completed.add(new WrittenRelation(relation.givenName(), end, Optional.of(back)));
            } else {
                completed.add(relation);
            }
        }
        return completed;
    }

    private static ScalarField optional(String name, ScalarType type) {
        return new ScalarField(
                name, type, Optional.empty(), List.of(), false, false, false, Optional.empty(), Optional.empty());
    }
}
