package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every project has: scalars, interfaces, users, releases and the values of special kinds. */
final class SystemTypes {
    private final ProjectSpec project;
    private final List<SdlType> types;
    private final SdlText text;

    SystemTypes(ProjectSpec project, List<SdlType> types, SdlText text) {
        this.project = project;
        this.types = types;
        this.text = text;
    }

    void write() {
        text.raw(resource("system.graphql"));
        if (!project.legacyAssets()) {
            text.raw(resource("uploads.graphql"));
        }
        if (has(FieldKind.TAXONOMY)) {
            text.raw(resource("taxonomy.graphql"));
        }
        if (has(FieldKind.REMOTE)) {
            text.block("type Remote_Answer", List.of("status: String", "body: Json"));
        }
        text.block("enum Locale", project.locales().stream().sorted().toList());
        text.block("enum Stage", project.stages());
        project.enums().forEach((name, values) -> text.block("enum " + name, values));
        List<String> entities = new ArrayList<>(List.of("ScheduledOperation", "ScheduledRelease", "User"));
        types.forEach(type -> entities.add(type.name()));
        text.block("enum EntityTypeName", entities);
        text.union(
                "ScheduledOperationAffectedDocument",
                types.stream().filter(SdlType::isNode).map(SdlType::name).toList());
        List.of("ScheduledOperation", "ScheduledRelease", "User").forEach(this::systemNode);
    }

    private boolean has(FieldKind kind) {
        return types.stream().flatMap(type -> type.fields().stream()).anyMatch(field -> field.kind() == kind);
    }

    private void systemNode(String name) {
        text.block("type " + name + "Edge", List.of("cursor: String!", "node: " + name + "!"));
        text.block(
                "type " + name + "Connection",
                List.of("aggregate: Aggregate!", "edges: [" + name + "Edge!]!", "pageInfo: PageInfo!"));
        text.input(name + "WhereUniqueInput", "id: ID");
        text.input(name + "ConnectInput", "position: ConnectPositionInput", "where: " + name + "WhereUniqueInput!");
        FilterInputs.stage(text, name);
        List<String> where = new ArrayList<>(FilterInputs.logic(name));
        where.addAll(FilterInputs.text("id", "ID"));
        where.addAll(FilterInputs.ordered("createdAt", "DateTime"));
        where.addAll(FilterInputs.ordered("updatedAt", "DateTime"));
        where.addAll(FilterInputs.many("documentInStages", name + "WhereStageInput"));
        text.block("input " + name + "WhereInput", where);
        text.block(
                "enum " + name + "OrderByInput",
                List.of("id_ASC", "id_DESC", "createdAt_ASC", "createdAt_DESC", "updatedAt_ASC", "updatedAt_DESC"));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(SystemTypes.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
