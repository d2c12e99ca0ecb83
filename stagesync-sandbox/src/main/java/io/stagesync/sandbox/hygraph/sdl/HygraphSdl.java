package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.EntityType.Kind;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a whole generated schema: queries, filters, inputs and mutations in the shapes of hygraph.md 3 and 4. */
public final class HygraphSdl {
    private final ProjectSpec project;
    private final List<SdlType> types;
    private final SdlText text = new SdlText();

    private HygraphSdl(ProjectSpec project) {
        this.project = project;
        types = ProjectTypes.of(project);
    }

    /** The schema of a project, as SDL. */
    public static String of(ProjectSpec project) {
        return new HygraphSdl(project).write();
    }

    private String write() {
        new SystemTypes(project, types, text).write();
        OutputTypes outputs = new OutputTypes(project, types, text);
        ContentInputs inputs = new ContentInputs(project, text);
        FilterInputs filters = new FilterInputs(text);
        InlineInputs inlines = new InlineInputs(text);
        for (SdlType type : types) {
            outputs.write(type);
            inputs.write(type);
            filters.write(type);
            inlines.write(type);
        }
        unions().forEach((name, members) -> {
            text.union(name, members.stream().map(SdlType::name).toList());
            inlines.writeUnion(name, members);
        });
        new RootFields(project, types, text).write();
        return text.toString();
    }

    /** Of relations and modular components, and the parents of each component. */
    private Map<String, List<SdlType>> unions() {
        Map<String, List<SdlType>> unions = new LinkedHashMap<>();
        Map<String, List<SdlType>> parents = new LinkedHashMap<>();
        for (SdlType type : types) {
            for (SdlField field : type.fields()) {
                if (field.isUnion()) {
                    unions.put(
                            field.inputType(),
                            field.members().stream().map(this::type).toList());
                }
                if (field.kind() == FieldKind.COMPONENT) {
                    for (String member : field.members()) {
                        List<SdlType> ofMember =
                                parents.computeIfAbsent(member + "Parent", unused -> new ArrayList<>());
                        if (!ofMember.contains(type)) {
                            ofMember.add(type);
                        }
                    }
                }
            }
        }
        parents.forEach(unions::putIfAbsent);
        return unions;
    }

    private SdlType type(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .filter(type -> type.kind() != Kind.VARIANT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No model or component is named '" + name + "'"));
    }
}
