package io.stagesync.sandbox.hygraph.sdl;

import java.util.List;

/** What is written inside another document (hygraph.md 4.5, 4.6). */
final class InlineInputs {
    private static final List<String> PARTS = List.of(
            "Connect",
            "Create",
            "Update",
            "UpdateManyWithNestedWhere",
            "UpdateWithNestedWhereUnique",
            "UpsertWithNestedWhereUnique",
            "Where",
            "WhereUnique");
    private static final List<String> POSITIONED = List.of(
            "CreateWithPosition", "UpdateWithNestedWhereUniqueAndPosition", "UpsertWithNestedWhereUniqueAndPosition");

    private final SdlText text;

    InlineInputs(SdlText text) {
        this.text = text;
    }

    void write(SdlType type) {
        String name = type.name();
        text.input(name + "ConnectInput", "position: ConnectPositionInput", "where: " + name + "WhereUniqueInput!");
        text.input(
                name + "UpdateWithNestedWhereUniqueInput",
                "data: " + name + "UpdateInput!",
                "where: " + name + "WhereUniqueInput!");
        text.input(
                name + "UpsertWithNestedWhereUniqueInput",
                "data: " + name + "UpsertInput!",
                "where: " + name + "WhereUniqueInput!");
        text.input(
                name + "UpdateManyWithNestedWhereInput",
                "data: " + name + "UpdateManyInput!",
                "where: " + name + "WhereInput!");
        if (type.isLinked()) {
            linked(name);
        } else if (type.isNode()) {
            held(name, "Create", "");
        } else {
            positioned(name);
            held(name, "CreateWithPosition", "AndPosition");
        }
    }

    /** A union with a document among its members is linked to; one of components is held. */
    void writeUnion(String name, List<SdlType> members) {
        PARTS.forEach(part -> perMember(name, part, members));
        if (members.stream().anyMatch(SdlType::isLinked)) {
            linked(name);
        } else {
            POSITIONED.forEach(part -> perMember(name, part, members));
            held(name, "CreateWithPosition", "AndPosition");
        }
    }

    private void perMember(String union, String part, List<SdlType> members) {
        text.block(
                "input " + union + part + "Input",
                members.stream()
                        .map(member -> member.name() + ": " + member.name() + part + "Input")
                        .toList());
    }

    private void linked(String name) {
        text.input(
                name + "CreateManyInlineInput",
                "connect: [" + name + "WhereUniqueInput!]",
                "create: [" + name + "CreateInput!]");
        text.input(
                name + "CreateOneInlineInput",
                "connect: " + name + "WhereUniqueInput",
                "create: " + name + "CreateInput");
        text.input(
                name + "UpdateManyInlineInput",
                "connect: [" + name + "ConnectInput!]",
                "create: [" + name + "CreateInput!]",
                "delete: [" + name + "WhereUniqueInput!]",
                "disconnect: [" + name + "WhereUniqueInput!]",
                "set: [" + name + "WhereUniqueInput!]",
                "update: [" + name + "UpdateWithNestedWhereUniqueInput!]",
                "upsert: [" + name + "UpsertWithNestedWhereUniqueInput!]");
        text.input(
                name + "UpdateOneInlineInput",
                "connect: " + name + "WhereUniqueInput",
                "create: " + name + "CreateInput",
                "delete: Boolean",
                "disconnect: Boolean",
                "update: " + name + "UpdateWithNestedWhereUniqueInput",
                "upsert: " + name + "UpsertWithNestedWhereUniqueInput");
    }

    private void held(String name, String create, String position) {
        text.input(name + "CreateManyInlineInput", "create: [" + name + "CreateInput!]");
        text.input(name + "CreateOneInlineInput", "create: " + name + "CreateInput");
        text.input(
                name + "UpdateManyInlineInput",
                "create: [" + name + create + "Input!]",
                "delete: [" + name + "WhereUniqueInput!]",
                "update: [" + name + "UpdateWithNestedWhereUnique" + position + "Input!]",
                "upsert: [" + name + "UpsertWithNestedWhereUnique" + position + "Input!]");
        text.input(
                name + "UpdateOneInlineInput",
                "create: " + name + "CreateInput",
                "delete: Boolean",
                "update: " + name + "UpdateWithNestedWhereUniqueInput",
                "upsert: " + name + "UpsertWithNestedWhereUniqueInput");
    }

    private void positioned(String name) {
        text.input(
                name + "CreateWithPositionInput", "data: " + name + "CreateInput!", "position: ConnectPositionInput");
        text.input(
                name + "UpdateWithNestedWhereUniqueAndPositionInput",
                "data: " + name + "UpdateInput",
                "position: ConnectPositionInput",
                "where: " + name + "WhereUniqueInput!");
        text.input(
                name + "UpsertWithNestedWhereUniqueAndPositionInput",
                "data: " + name + "UpsertInput",
                "position: ConnectPositionInput",
                "where: " + name + "WhereUniqueInput!");
    }
}
