package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.EntityType.Kind;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the types of a schema: adds {@code Asset}, {@code Segment}, variants and the other sides of relations. */
final class ProjectTypes {
    private static final String ASSET = "Asset";
    private static final String SEGMENT = "Segment";

    private final ProjectSpec project;
    private final Map<String, TypeSpec> specs = new LinkedHashMap<>();
    private final Map<String, List<SdlField>> fields = new LinkedHashMap<>();

    private ProjectTypes(ProjectSpec project) {
        this.project = project;
    }

    static List<SdlType> of(ProjectSpec project) {
        return new ProjectTypes(project).types();
    }

    private List<SdlType> types() {
        specs.put(ASSET, new TypeSpec(ASSET, "Assets", Kind.ASSET, project.assetFields(), Set.of()));
        project.types().forEach(this::addSpec);
        specs.values().forEach(spec -> fields.put(spec.name(), new ArrayList<>()));
        if (!project.legacyAssets()) {
            fields.getOrDefault(ASSET, new ArrayList<>()).addAll(UploadFields.ALL);
        } else {
            fields.getOrDefault(ASSET, new ArrayList<>()).addAll(UploadFields.LEGACY);
        }
        for (TypeSpec spec : specs.values()) {
            spec.fields().forEach(field -> addField(spec, field));
        }
        return specs.values().stream().map(this::type).toList();
    }

    private void addSpec(TypeSpec spec) {
        if (spec.variants().isEmpty()) {
            specs.put(spec.name(), spec);
            return;
        }
        String variant = spec.name() + "Variant";
        List<FieldSpec> own = new ArrayList<>(spec.fields());
        own.add(new FieldSpec(
                "variants", FieldKind.VARIANTS, true, false, false, false, "", List.of(variant), Optional.empty()));
        List<FieldSpec> ofVariant = new ArrayList<>(spec.fields().stream()
                .filter(field -> spec.variants().contains(field.name()))
                .map(FieldSpec::ofVariant)
                .toList());
        ofVariant.add(FieldSpec.relation("segments", SEGMENT).list());
        specs.put(spec.name(), new TypeSpec(spec.name(), spec.plural(), spec.kind(), own, Set.of()));
        specs.put(variant, new TypeSpec(variant, variant + "s", Kind.VARIANT, ofVariant, Set.of()));
        specs.putIfAbsent(
                SEGMENT,
                TypeSpec.model(SEGMENT, FieldSpec.string("name").required().unique(), FieldSpec.string("description")));
    }

    private void addField(TypeSpec spec, FieldSpec field) {
        // the field's name is kept as it is, and variants use the unions of what they are variants of
        String union = field.target().isEmpty() ? main(spec) + field.name() + "Union" : field.target();
        boolean inline = field.kind() == FieldKind.RELATION
                || field.kind() == FieldKind.COMPONENT
                || field.kind() == FieldKind.VARIANTS;
        String named = field.members().size() == 1 && field.target().isEmpty() && inline
                ? field.members().get(0)
                : union;
        String output = inline ? named : KindTypes.output(spec, field);
        String input = inline ? named : KindTypes.input(field);
        add(
                spec.name(),
                new SdlField(
                        field.name(),
                        field.kind(),
                        field.isList(),
                        field.isRequired(),
                        field.isUnique(),
                        field.isLocalized(),
                        output,
                        input,
                        field.members(),
                        true,
                        field.kind() != FieldKind.REMOTE));
        if (field.kind() == FieldKind.RELATION) {
            field.members().forEach(member -> addReverse(spec, field, member));
        } else if (field.kind() == FieldKind.VARIANTS) {
            add(field.members().get(0), side("main", false, spec.name(), false));
        }
    }

    /** Every relation has another side; one that nobody asked for is only in the inputs (hygraph.md 3.6). */
    private void addReverse(TypeSpec spec, FieldSpec field, String member) {
        boolean visible = field.reverse().isPresent() || (member.equals(ASSET) && spec.kind() == Kind.MODEL);
        String name = field.reverse()
                .map(FieldSpec.Reverse::name)
                .orElseGet(() -> member.equals(ASSET)
                        ? field.name() + Names.upper(spec.name())
                        : spec.kind() == Kind.VARIANT
                                ? "variants" + main(spec)
                                : Names.cuid(spec.name() + "." + field.name() + ">" + member));
        boolean list = field.reverse().map(FieldSpec.Reverse::isList).orElse(true);
        add(member, side(name, list, spec.name(), visible && spec.kind() == Kind.MODEL));
    }

    private static String main(TypeSpec spec) {
        String name = spec.name();
        return spec.kind() == Kind.VARIANT ? name.substring(0, name.length() - "Variant".length()) : name;
    }

    private static SdlField side(String name, boolean list, String type, boolean readable) {
        return new SdlField(
                name, FieldKind.RELATION, list, false, false, false, type, type, List.of(type), readable, true);
    }

    private void add(String type, SdlField field) {
        List<SdlField> ofType = fields.get(type);
        if (ofType == null) {
            throw new IllegalArgumentException("Unknown type '" + type + "' in field '" + field.name() + "'");
        }
        ofType.add(field);
    }

    private SdlType type(TypeSpec spec) {
        List<SdlField> own = List.copyOf(fields.getOrDefault(spec.name(), List.of()));
        boolean localized = spec.kind() == Kind.ASSET || own.stream().anyMatch(SdlField::localized);
        return new SdlType(
                spec.name(),
                Names.lower(spec.name()),
                Names.lower(spec.plural()),
                spec.kind(),
                localized,
                spec.kind() != Kind.COMPONENT && !localized && hasLocalizedParts(spec.name(), new HashSet<>()),
                own);
    }

    private boolean hasLocalizedParts(String type, Set<String> seen) {
        return seen.add(type)
                && fields.getOrDefault(type, List.of()).stream()
                        .filter(field -> field.kind() == FieldKind.COMPONENT || field.kind() == FieldKind.VARIANTS)
                        .flatMap(field -> field.members().stream())
                        .anyMatch(part ->
                                fields.getOrDefault(part, List.of()).stream().anyMatch(SdlField::localized)
                                        || hasLocalizedParts(part, seen));
    }
}
