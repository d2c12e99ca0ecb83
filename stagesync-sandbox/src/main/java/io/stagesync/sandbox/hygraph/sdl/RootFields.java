package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.EntityType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Queries and mutations (hygraph.md 3.1, 4.1; schema-facts 2). */
final class RootFields {
    private static final String PAGE = "after: ID, before: ID, first: Int, last: Int, skip: Int";

    private final ProjectSpec project;
    private final List<SdlType> types;
    private final SdlText text;
    private final List<String> queries = new ArrayList<>();
    private final List<String> mutations = new ArrayList<>();
    private final String read;
    private final String published;

    RootFields(ProjectSpec project, List<SdlType> types, SdlText text) {
        this.project = project;
        this.types = types;
        this.text = text;
        published = project.stages().contains("PUBLISHED")
                ? "PUBLISHED"
                : project.stages().get(0);
        read = "locales: [Locale!]! = [" + project.locales().get(0) + "], stage: Stage! = " + published;
    }

    void write() {
        queries.add("node(id: ID!, " + read + "): Node");
        queries.add("entities(locales: [Locale!], where: [EntityWhereInput!]!): [Entity!]");
        for (SdlType type : types) {
            if (type.isLinked()) {
                query(type.name(), type.single(), queryPlural(type));
                queries.add(type.single() + "Version(where: VersionWhereInput!): DocumentVersion");
                write(type);
            }
            if (type.isNode()) {
                publish(type);
            }
        }
        query("ScheduledOperation", "scheduledOperation", "scheduledOperations");
        query("ScheduledRelease", "scheduledRelease", "scheduledReleases");
        query("User", "user", "users");
        mutations.add("createScheduledRelease(data: ScheduledReleaseCreateInput!): ScheduledRelease");
        mutations.add("updateScheduledRelease(data: ScheduledReleaseUpdateInput!,"
                + " where: ScheduledReleaseWhereUniqueInput!): ScheduledRelease");
        List.of("ScheduledOperation", "ScheduledRelease")
                .forEach(name -> mutations.add("delete" + name + "(where: " + name + "WhereUniqueInput!): " + name));
        text.block("type Query", queries);
        text.block("type Mutation", mutations);
    }

    /** A plural that is the singular as well gets a prefix (schema-facts 4). */
    private static String queryPlural(SdlType type) {
        return type.plural().equals(type.single()) ? "all" + Names.upper(type.plural()) : type.plural();
    }

    private void query(String type, String single, String plural) {
        String many = "after: String, before: String, first: Int, last: Int, " + read + ", orderBy: " + type
                + "OrderByInput, skip: Int, where: " + type + "WhereInput";
        queries.add(single + "(" + read + ", where: " + type + "WhereUniqueInput!): " + type);
        queries.add(plural + "(" + many + "): [" + type + "!]!");
        queries.add(plural + "Connection(" + many + "): " + type + "Connection!");
    }

    private void write(SdlType type) {
        String name = type.name();
        String where = "where: " + name + "WhereUniqueInput!";
        boolean deprecated = type.isAsset() && project.legacyAssets();
        mutations.add("create" + name + "(data: " + name + "CreateInput!): " + name
                + (deprecated ? " @deprecated(reason: \"Asset mutations will be overhauled soon\")" : ""));
        mutations.add("update" + name + "(data: " + name + "UpdateInput!, " + where + "): " + name);
        mutations.add("upsert" + name + "(upsert: " + name + "UpsertInput!, " + where + "): " + name);
        mutations.add("delete" + name + "(" + where + "): " + name);
        many(type, "update", "data: " + name + "UpdateManyInput!, ", "");
        many(type, "delete", "", "");
    }

    private void publish(SdlType type) {
        String name = type.name();
        String where = "where: " + name + "WhereUniqueInput!";
        boolean localizable = type.localized() || type.deepLocalized();
        String to = "to: [Stage!]! = [" + published + "], ";
        String from = "from: [Stage!]! = [" + published + "], ";
        String locales = localizable ? "locales: [Locale!], " : "";
        String publishing =
                localizable ? locales + "publishBase: Boolean = true, withDefaultLocale: Boolean = true, " : "";
        String unpublishing = localizable ? locales + "unpublishBase: Boolean = true, " : "";
        String later = "releaseAt: DateTime, releaseId: String, ";
        mutations.add("publish" + name + "(" + publishing + to + where + "): " + name);
        mutations.add("unpublish" + name + "(" + unpublishing + from + where + "): " + name);
        mutations.add("schedulePublish" + name + "(" + publishing + later + to + where + "): " + name);
        mutations.add("scheduleUnpublish" + name + "(" + unpublishing + later + from + where + "): " + name);
        many(type, "publish", publishing + to, "from: Stage = DRAFT, ");
        many(type, "unpublish", unpublishing + from, "stage: Stage = DRAFT, ");
    }

    private void many(SdlType type, String verb, String arguments, String connectionArguments) {
        String name = verb + "Many" + Names.upper(queryPlural(type));
        String where = "where: " + type.name() + "ManyWhereInput";
        if (type.kind() != Kind.VARIANT) {
            mutations.add(name + "(" + arguments + where + "): BatchPayload! @deprecated(reason: \"Please use the new"
                    + " paginated many mutation (" + name + "Connection)\")");
        }
        mutations.add(name + "Connection(" + arguments + connectionArguments + PAGE + ", " + where + "): " + type.name()
                + "Connection!");
    }
}
