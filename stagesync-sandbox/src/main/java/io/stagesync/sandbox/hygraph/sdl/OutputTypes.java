package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.List;

/** What is read (hygraph.md 3.1, 3.3, 3.4). */
final class OutputTypes {
    private static final String PAGED =
            "after: String, before: String, first: Int, forceParentLocale: Boolean, last: Int,"
                    + " locales: [Locale!], skip: Int";
    private static final String ONE = "forceParentLocale: Boolean, locales: [Locale!]";
    private static final String VARIATION = "(variation: SystemDateTimeFieldVariation! = COMBINED)";

    private final ProjectSpec project;
    private final List<SdlType> types;
    private final SdlText text;

    OutputTypes(ProjectSpec project, List<SdlType> types, SdlText text) {
        this.project = project;
        this.types = types;
        this.text = text;
    }

    void write(SdlType type) {
        List<String> lines = new ArrayList<>(List.of("id: ID!", "stage: Stage!"));
        if (type.localized()) {
            lines.add("locale: Locale!");
            lines.add("localizations(includeCurrent: Boolean! = false, locales: [Locale!]! = "
                    + SdlText.list(project.locales()) + "): [" + type.name() + "!]!");
        }
        String variation = type.localized() ? VARIATION : "";
        if (type.isNode()) {
            lines.addAll(system(type.name(), variation));
        } else {
            lines.add("updatedAt" + variation + ": DateTime");
        }
        if (type.isAsset()) {
            lines.add("url(transformation: AssetTransformationInput): String!");
            if (!project.legacyAssets()) {
                lines.add("upload: AssetUpload");
            }
        }
        for (SdlField field : type.fields()) {
            if (field.readable()) {
                lines.add(field.name() + arguments(field) + ": " + field.output());
            }
        }
        text.block("type " + type.name() + " implements Entity" + (type.isNode() ? " & Node" : ""), lines);
        connection(type.name());
        for (SdlField field : type.fields()) {
            if (field.kind() == FieldKind.RICH_TEXT && !field.members().isEmpty()) {
                embeds(field);
            }
        }
    }

    private List<String> system(String type, String variation) {
        return List.of(
                "documentInStages(includeCurrent: Boolean! = false, inheritLocale: Boolean! = false, stages: [Stage!]! = "
                        + SdlText.list(project.stages()) + "): [" + type + "!]!",
                "createdAt" + variation + ": DateTime!",
                "updatedAt" + variation + ": DateTime!",
                "publishedAt" + variation + ": DateTime",
                "createdBy(" + ONE + "): User",
                "updatedBy(" + ONE + "): User",
                "publishedBy(" + ONE + "): User",
                "history(limit: Int! = 10, skip: Int! = 0, stageOverride: Stage): [Version!]!",
                "scheduledIn(" + PAGED + ", where: ScheduledOperationWhereInput): [ScheduledOperation!]!");
    }

    private String arguments(SdlField field) {
        if (!field.isInline()) {
            return "";
        }
        String type = field.outputType();
        if (field.list()) {
            return "(" + PAGED
                    + (field.isUnion() ? ")" : ", orderBy: " + type + "OrderByInput, where: " + type + "WhereInput)");
        }
        boolean filtered = !project.legacyAssets()
                && !field.isUnion()
                && types.stream().anyMatch(each -> each.isAsset() && each.name().equals(type));
        return "(" + ONE + (filtered ? ", where: " + type + "SingleRelationWhereInput)" : ")");
    }

    private void connection(String type) {
        text.block("type " + type + "Edge", List.of("cursor: String!", "node: " + type + "!"));
        text.block(
                "type " + type + "Connection",
                List.of("aggregate: Aggregate!", "edges: [" + type + "Edge!]!", "pageInfo: PageInfo!"));
    }

    private void embeds(SdlField field) {
        String type = field.outputType();
        text.union(type + "EmbeddedTypes", field.members());
        text.block(
                "type " + type,
                List.of(
                        "html: String!",
                        "json: RichTextAST!",
                        "markdown: String!",
                        "raw: RichTextAST! @deprecated(reason: \"Please use the 'json' field\")",
                        "references(after: String, before: String, first: Int, last: Int, skip: Int): [" + type
                                + "EmbeddedTypes!]!",
                        "text: String!"));
    }
}
