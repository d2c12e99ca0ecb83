package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the content API schema that GraphCMS v1, or Prisma alone, generates for a datamodel (2.2 to 2.5). */
final class ContentSdl {
    private static final String COMMON = """
            interface Node {
              id: ID!
            }

            type PageInfo {
              hasNextPage: Boolean!
              hasPreviousPage: Boolean!
              startCursor: String
              endCursor: String
            }

            type BatchPayload {
              count: Long!
            }

            enum MutationType {
              CREATED
              UPDATED
              DELETED
            }

            scalar DateTime
            scalar Json
            scalar Long

            """;

    private static final String RICH_TEXT = """
            type RichText {
              raw: RichTextAST
              html: String
              markdown: String
              text: String
            }

            scalar RichTextAST

            """;

    /** What GraphCMS adds for asset addresses (5.2). */
    private static final String TRANSFORMATION = """
            input AssetTransformationInput {
              image: ImageTransformationInput
              document: DocumentTransformationInput
              validateOptions: Boolean = false
            }

            input ImageTransformationInput {
              resize: ImageResizeInput
            }

            input ImageResizeInput {
              width: Int
              height: Int
              fit: ImageFit
            }

            enum ImageFit {
              clip
              crop
              scale
              max
            }

            input DocumentTransformationInput {
              output: DocumentOutputInput
            }

            input DocumentOutputInput {
              format: DocumentFileTypes
            }

            enum DocumentFileTypes {
              jpg odp ods odt png svg txt webp docx html pdf doc xlsx xls pptx ppt
            }

            """;

    private final DataModel schema;
    private final Flavor flavor;
    private final SdlWriter sdl = new SdlWriter();

    private ContentSdl(DataModel schema, Flavor flavor) {
        this.schema = schema;
        this.flavor = flavor;
    }

    static String of(DataModel schema, Flavor flavor) {
        return new ContentSdl(schema, flavor).write();
    }

    private String write() {
        sdl.add("type", "Query", queries());
        FilterInputs filters = new FilterInputs(flavor, sdl);
        DataInputs data = new DataInputs(schema, flavor, sdl);
        sdl.add("type", "Mutation", mutations());
        sdl.add("type", "Subscription", subscriptions());
        sdl.add("enum", "Locale", schema.locales());
        for (ModelType model : schema.models()) {
            writeOutput(model);
            writeSubscription(model);
            filters.write(model);
            data.write(model);
        }
        return COMMON + additions() + sdl.text();
    }

    /** Rich text is of GraphCMS, but a Prisma datamodel that names it is served with it. */
    private String additions() {
        boolean richText = schema.models().stream()
                .flatMap(model -> model.scalars().stream())
                .anyMatch(field -> field.type() == ScalarType.RICH_TEXT);
        return switch (flavor) {
            case GRAPHCMS -> RICH_TEXT + TRANSFORMATION;
            case PRISMA -> richText ? RICH_TEXT : "";
        };
    }

    private boolean isAsset(ModelType model) {
        return flavor == Flavor.GRAPHCMS && model.name().equals("Asset");
    }

    private List<String> queries() {
        List<String> fields = new ArrayList<>();
        for (ModelType model : schema.models()) {
            String name = model.name();
            String many = SdlWriter.uncapitalized(Plurals.of(name));
            fields.add(many + "(" + listArguments(name) + "): [" + name + "]!");
            fields.add(SdlWriter.uncapitalized(name) + "(where: " + name + "WhereUniqueInput!): " + name);
            fields.add(many + "Connection(" + listArguments(name) + "): " + name + "Connection!");
        }
        fields.add("node(id: ID!): Node");
        return fields;
    }

    private List<String> mutations() {
        List<String> fields = new ArrayList<>();
        for (ModelType model : schema.models()) {
            String name = model.name();
            String plural = Plurals.of(name);
            String unique = "where: " + name + "WhereUniqueInput!";
            if (DataInputs.isWritable(model, Optional.empty())) {
                fields.add("create" + name + "(data: " + name + "CreateInput!): " + name + "!");
                fields.add("update" + name + "(data: " + name + "UpdateInput!, " + unique + "): " + name);
                fields.add("upsert" + name + "(" + unique + ", create: " + name + "CreateInput!, update: " + name
                        + "UpdateInput!): " + name + "!");
            } else {
                fields.add("create" + name + ": " + name + "!");
            }
            fields.add("delete" + name + "(" + unique + "): " + name);
            if (model.scalars().stream().anyMatch(f -> !f.name().matches("id|createdAt|updatedAt"))) {
                fields.add("updateMany" + plural + "(data: " + name + "UpdateManyMutationInput!, where: " + name
                        + "WhereInput): BatchPayload!");
            }
            fields.add("deleteMany" + plural + "(where: " + name + "WhereInput): BatchPayload!");
            if (isAsset(model)) {
                fields.add("uploadAsset(data: AssetUploadInput!): Asset!");
            }
        }
        return fields;
    }

    private void writeOutput(ModelType model) {
        String name = model.name();
        sdl.add("type", name + " implements Node", outputFields(model));
        sdl.add(
                "type",
                name + "Connection",
                List.of("pageInfo: PageInfo!", "edges: [" + name + "Edge]!", "aggregate: Aggregate" + name + "!"));
        sdl.add("type", name + "Edge", List.of("node: " + name + "!", "cursor: String!"));
        sdl.add("type", "Aggregate" + name, List.of("count: Int!"));
    }

    private List<String> subscriptions() {
        return schema.models().stream()
                .map(ModelType::name)
                .map(name -> SdlWriter.uncapitalized(name) + "(where: " + name + "SubscriptionWhereInput): " + name
                        + "SubscriptionPayload")
                .toList();
    }

    /** Only the schema has subscriptions; nothing answers them. Previous values have fields as they are stored. */
    private void writeSubscription(ModelType model) {
        String name = model.name();
        sdl.add(
                "type",
                name + "PreviousValues",
                model.scalars().stream()
                        .map(field -> field.name() + ": " + FieldTypes.output(field))
                        .toList());
        sdl.add(
                "type",
                name + "SubscriptionPayload",
                List.of(
                        "mutation: MutationType!",
                        "node: " + name,
                        "updatedFields: [String!]",
                        "previousValues: " + name + "PreviousValues"));
        String where = name + "SubscriptionWhereInput";
        sdl.add(
                "input",
                where,
                List.of(
                        "AND: [" + where + "!]",
                        "OR: [" + where + "!]",
                        "NOT: [" + where + "!]",
                        "mutation_in: [MutationType!]",
                        "updatedFields_contains: String",
                        "updatedFields_contains_every: [String!]",
                        "updatedFields_contains_some: [String!]",
                        "node: " + name + "WhereInput"));
    }

    private List<String> outputFields(ModelType model) {
        List<String> fields = new ArrayList<>();
        for (ScalarField field : model.scalars()) {
            String name = field.localization()
                    .map(localized -> localized.field() + "(locale: Locale)")
                    .orElse(field.name());
            String line = name + ": " + FieldTypes.output(field);
            if (!fields.contains(line)) {
                fields.add(line);
            }
            if (field.type() == ScalarType.ENUM) {
                sdl.add("enum", field.enumName().orElseThrow(), field.enumValues());
            }
        }
        for (RelationField field : model.relations()) {
            fields.add(
                    field.list()
                            ? field.name() + "(" + listArguments(field.target()) + "): [" + field.target() + "!]"
                            : field.name() + ": " + field.target() + (field.required() ? "!" : ""));
        }
        if (isAsset(model)) {
            fields.add("url(transformation: AssetTransformationInput): String!");
        }
        return fields;
    }

    private static String listArguments(String model) {
        return "where: " + model + "WhereInput, orderBy: " + model
                + "OrderByInput, skip: Int, after: String, before: String, first: Int, last: Int";
    }
}
