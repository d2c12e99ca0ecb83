package io.stagesync.sandbox.hygraph.sdl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a project has.
 *
 * @param locales the default one first
 * @param stages with {@code DRAFT}
 * @param legacyAssets whether assets are of the system before 2024 (hygraph.md 5.1)
 * @param enums their values by name
 * @param assetFields fields that were added to {@code Asset}
 */
public record ProjectSpec(
        List<String> locales,
        List<String> stages,
        boolean legacyAssets,
        Map<String, List<String>> enums,
        List<FieldSpec> assetFields,
        List<TypeSpec> types) {
    public ProjectSpec {
        locales = List.copyOf(locales);
        stages = List.copyOf(stages);
        enums = Map.copyOf(enums);
        assetFields = List.copyOf(assetFields);
        types = List.copyOf(types);
    }

    /** A project without models, with the usual two stages. */
    public static ProjectSpec withLocales(String... locales) {
        return new ProjectSpec(List.of(locales), List.of("DRAFT", "PUBLISHED"), false, Map.of(), List.of(), List.of());
    }

    public ProjectSpec stages(String... names) {
        return new ProjectSpec(locales, List.of(names), legacyAssets, enums, assetFields, types);
    }

    public ProjectSpec onLegacyAssets() {
        return new ProjectSpec(locales, stages, true, enums, assetFields, types);
    }

    public ProjectSpec enumeration(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(enums);
        more.put(name, List.of(values));
        return new ProjectSpec(locales, stages, legacyAssets, more, assetFields, types);
    }

    public ProjectSpec assetFields(FieldSpec... fields) {
        return new ProjectSpec(locales, stages, legacyAssets, enums, List.of(fields), types);
    }

    public ProjectSpec with(TypeSpec... more) {
        List<TypeSpec> all = new ArrayList<>(types);
        all.addAll(List.of(more));
        return new ProjectSpec(locales, stages, legacyAssets, enums, assetFields, all);
    }
}
