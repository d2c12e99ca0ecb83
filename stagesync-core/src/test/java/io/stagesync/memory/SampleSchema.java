package io.stagesync.memory;

import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.List;

/** The models of the sample content: hotels, destinations, reviews. */
public final class SampleSchema {
    private SampleSchema() {}

    public static ContentSchema hotels() {
        return new ContentSchema(List.of(
                new ContentModel(
                        "Asset",
                        Kind.ASSET,
                        List.of(
                                Field.of("fileName", FieldType.TEXT).asRequired(),
                                Field.of("mimeType", FieldType.TEXT))),
                new ContentModel(
                        "Destination",
                        Kind.ENTRY,
                        List.of(Field.of("name", FieldType.TEXT).asRequired())),
                new ContentModel(
                        "Hotel",
                        Kind.ENTRY,
                        List.of(
                                Field.of("name", FieldType.TEXT).asRequired(),
                                Field.of("slug", FieldType.TEXT).asUnique(),
                                Field.of("stars", FieldType.INTEGER),
                                Field.of("rating", FieldType.DECIMAL),
                                Field.of("open", FieldType.BOOLEAN),
                                Field.of("opened", FieldType.INSTANT),
                                Field.listOf("tags", FieldType.TEXT),
                                Field.of("meta", FieldType.JSON),
                                Field.enumeration("category", List.of("CITY", "BEACH")),
                                Field.toOne("destination", "Destination"),
                                Field.toOne("photo", "Asset"))),
                new ContentModel(
                        "Review",
                        Kind.ENTRY,
                        List.of(Field.of("text", FieldType.TEXT), Field.toOne("hotel", "Hotel")))));
    }
}
