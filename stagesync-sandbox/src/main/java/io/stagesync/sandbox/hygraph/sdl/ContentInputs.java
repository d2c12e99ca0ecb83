package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What creations and updates take (hygraph.md 4.2, schema-facts 5 and 6). */
final class ContentInputs {
    private static final List<String> TIMES = List.of("createdAt: DateTime", "updatedAt: DateTime");

    private final ProjectSpec project;
    private final SdlText text;

    ContentInputs(ProjectSpec project, SdlText text) {
        this.project = project;
        this.text = text;
    }

    void write(SdlType type) {
        String name = type.name();
        boolean localizable = type.localized() || type.deepLocalized();
        boolean uploads = type.isAsset() && !project.legacyAssets();
        List<String> create = new ArrayList<>(type.isNode() ? TIMES : TIMES.subList(1, 2));
        create.addAll(lines(type, SdlField::writable, SdlField::createInput));
        List<String> update = new ArrayList<>(lines(type, SdlField::writable, SdlField::updateInput));
        if (localizable) {
            create.add("localizations: " + name + "CreateLocalizationsInput");
            update.add("localizations: " + name + "UpdateLocalizationsInput");
        }
        if (uploads) {
            create.add("uploadUrl: String");
            update.addAll(List.of("reUpload: Boolean", "uploadUrl: String"));
        }
        text.block("input " + name + "CreateInput", create);
        text.inputOrPlaceholder(name + "UpdateInput", update);
        updateMany(type);
        text.input(name + "UpsertInput", "create: " + name + "CreateInput!", "update: " + name + "UpdateInput!");
        text.block("input " + name + "WhereUniqueInput", unique(type));
        if (localizable) {
            localizations(
                    type,
                    uploads ? List.of("uploadUrl: String") : List.of(),
                    uploads ? List.of("reUpload: Boolean", "uploadUrl: String") : List.of());
        }
    }

    private static List<String> unique(SdlType type) {
        List<String> lines = new ArrayList<>(List.of("id: ID"));
        type.fields().stream()
                .filter(SdlField::unique)
                .forEach(field -> lines.add(field.name() + ": " + field.inputType()));
        return lines;
    }

    private List<String> lines(SdlType type, Predicate<SdlField> wanted, Function<SdlField, String> input) {
        List<String> lines = new ArrayList<>();
        for (SdlField field : type.fields()) {
            if (wanted.test(field)) {
                if (field.localized()) {
                    lines.add("\"\"\"" + field.name() + " input for default locale ("
                            + project.locales().get(0) + ")\"\"\"");
                }
                lines.add(field.name() + ": " + input.apply(field));
            }
        }
        return lines;
    }

    /** Of many documents at once, only what does not tell them apart and is no link can be set. */
    private void updateMany(SdlType type) {
        Predicate<SdlField> settable =
                field -> field.writable() && !field.isInline() && !field.unique() && field.kind() != FieldKind.TAXONOMY;
        boolean assets = type.isAsset();
        List<String> lines = new ArrayList<>(
                assets && !project.legacyAssets()
                        ? lines(type, settable.and(field -> !UploadFields.ALL.contains(field)), SdlField::updateInput)
                        : lines(type, settable, SdlField::updateInput));
        List<String> localized = lines(type, settable.and(SdlField::localized), SdlField::updateInput).stream()
                .filter(line -> !line.startsWith("\""))
                .toList();
        String name = type.name();
        boolean some = type.localized() && !localized.isEmpty() && !assets;
        if (some) {
            lines.add("localizations: " + name + "UpdateManyLocalizationsInput");
            text.block("input " + name + "UpdateManyLocalizationDataInput", localized);
            text.input(
                    name + "UpdateManyLocalizationInput",
                    "data: " + name + "UpdateManyLocalizationDataInput!",
                    "locale: Locale!");
            text.input(name + "UpdateManyLocalizationsInput", "update: [" + name + "UpdateManyLocalizationInput!]");
        }
        text.inputOrPlaceholder(name + "UpdateManyInput", lines);
    }

    private void localizations(SdlType type, List<String> createUpload, List<String> updateUpload) {
        String name = type.name();
        List<String> create = new ArrayList<>(type.isNode() ? TIMES : TIMES.subList(1, 2));
        create.addAll(localized(type, SdlField::createInput));
        create.addAll(createUpload);
        text.block("input " + name + "CreateLocalizationDataInput", create);
        text.input(
                name + "CreateLocalizationInput", "data: " + name + "CreateLocalizationDataInput!", "locale: Locale!");
        text.input(name + "CreateLocalizationsInput", "create: [" + name + "CreateLocalizationInput!]");
        if (type.deepLocalized()) {
            text.input(
                    name + "UpdateLocalizationsInput",
                    "create: [" + name + "CreateLocalizationInput!]",
                    "delete: [Locale!]");
            return;
        }
        List<String> update = new ArrayList<>(localized(type, SdlField::updateInput));
        update.addAll(updateUpload);
        text.inputOrPlaceholder(name + "UpdateLocalizationDataInput", update);
        text.input(
                name + "UpdateLocalizationInput", "data: " + name + "UpdateLocalizationDataInput!", "locale: Locale!");
        text.input(
                name + "UpsertLocalizationInput",
                "create: " + name + "CreateLocalizationDataInput!",
                "locale: Locale!",
                "update: " + name + "UpdateLocalizationDataInput!");
        text.input(
                name + "UpdateLocalizationsInput",
                "create: [" + name + "CreateLocalizationInput!]",
                "delete: [Locale!]",
                "update: [" + name + "UpdateLocalizationInput!]",
                "upsert: [" + name + "UpsertLocalizationInput!]");
    }

    private static List<String> localized(SdlType type, Function<SdlField, String> input) {
        return type.fields().stream()
                .filter(field -> field.localized() && field.writable())
                .map(field -> field.name() + ": " + input.apply(field))
                .toList();
    }
}
