package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A project made at random: every kind of field, relations of every form, components in components, odd names. */
public final class RandomProject {
    private static final List<String> LOCALES = List.of("en", "de", "fr", "pt_BR", "zh_Hant", "ja");
    private static final List<String> MODELS =
            List.of("Hotel", "SEO", "Set", "Model1", "CTABlock", "News", "Person", "BlogPost", "FAQItem", "Zoo");
    private static final List<String> COMPONENTS = List.of("Hero", "Faq", "Button", "CTACard", "Block2", "Quote");
    private static final List<FieldKind> SCALARS = List.of(
            FieldKind.STRING,
            FieldKind.STRING,
            FieldKind.INT,
            FieldKind.FLOAT,
            FieldKind.BOOLEAN,
            FieldKind.DATE,
            FieldKind.DATE_TIME,
            FieldKind.JSON,
            FieldKind.COLOR,
            FieldKind.LOCATION,
            FieldKind.TAXONOMY,
            FieldKind.RICH_TEXT,
            FieldKind.ENUM);

    private final Random random;
    private final List<String> models;
    private final List<String> components;
    private int counter;

    private RandomProject(long seed) {
        random = new Random(seed);
        models = some(MODELS, 1 + random.nextInt(6));
        components = some(COMPONENTS, random.nextInt(COMPONENTS.size()));
    }

    /** The same seed makes the same project. */
    public static ProjectSpec of(long seed) {
        return new RandomProject(seed).project();
    }

    private ProjectSpec project() {
        List<String> locales = some(LOCALES, 1 + random.nextInt(3));
        ProjectSpec project = ProjectSpec.withLocales(locales.toArray(String[]::new))
                .enumeration("Choice", "ONE", "two", "Three_3")
                .assetFields(FieldSpec.string("alt").localized());
        if (random.nextInt(4) == 0) {
            project = project.stages("DRAFT", "QA", "PUBLISHED");
        }
        if (random.nextInt(3) == 0) {
            project = project.onLegacyAssets();
        }
        for (String model : models) {
            project = project.with(model(model));
        }
        for (String component : components) {
            project =
                    project.with(TypeSpec.component(component, componentFields().toArray(FieldSpec[]::new)));
        }
        return project;
    }

    private TypeSpec model(String name) {
        List<FieldSpec> fields = fields();
        if (random.nextBoolean()) {
            fields.add(FieldSpec.string("slug").required().unique());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(relation(name));
        }
        if (models.size() > 1 && random.nextInt(3) == 0) {
            FieldSpec union = FieldSpec.union(
                    "related", Names.lower(name) + "Related", some(models, 2).toArray(String[]::new));
            fields.add(random.nextBoolean() ? union.list() : union);
        }
        TypeSpec model = TypeSpec.model(name, fields.toArray(FieldSpec[]::new));
        String[] ofVariants = fields.stream()
                .filter(field -> field.kind() == FieldKind.STRING && !field.isUnique())
                .map(FieldSpec::name)
                .toArray(String[]::new);
        model = ofVariants.length > 0 && random.nextInt(4) == 0 ? model.variantsOf(ofVariants) : model;
        return random.nextInt(4) == 0 ? model.plural(name) : model;
    }

    private List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            fields.add(scalar());
        }
        if (!components.isEmpty()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                fields.add(part());
            }
        }
        if (random.nextBoolean()) {
            fields.add(FieldSpec.asset(next("image")));
        }
        return fields;
    }

    private List<FieldSpec> componentFields() {
        List<FieldSpec> fields = fields();
        if (random.nextBoolean()) {
            FieldSpec link = FieldSpec.relation(next("link"), any(models));
            fields.add(random.nextBoolean() ? link.list() : link);
        }
        return fields;
    }

    private FieldSpec scalar() {
        FieldKind kind = any(SCALARS);
        String name = next(kind == FieldKind.STRING ? "text" : "value");
        FieldSpec field = switch (kind) {
            case ENUM -> FieldSpec.enumeration(name, "Choice");
            case RICH_TEXT ->
                random.nextBoolean() ? FieldSpec.richText(name) : FieldSpec.richText(name, "Asset", any(models));
            case STRING,
                    INT,
                    FLOAT,
                    BOOLEAN,
                    DATE,
                    DATE_TIME,
                    JSON,
                    COLOR,
                    LOCATION,
                    TAXONOMY,
                    RELATION,
                    COMPONENT,
                    VARIANTS,
                    REMOTE -> FieldSpec.of(name, kind);
        };
        boolean listable = KindTypes.isOrdered(kind) && kind != FieldKind.BOOLEAN;
        field = listable && random.nextInt(4) == 0 ? field.list() : field;
        field = random.nextInt(4) == 0 ? field.required() : field;
        return kind != FieldKind.TAXONOMY && random.nextInt(3) == 0 ? field.localized() : field;
    }

    private FieldSpec part() {
        FieldSpec part = FieldSpec.component(
                next("part"), some(components, 1 + random.nextInt(3)).toArray(String[]::new));
        return random.nextInt(3) > 0 ? part.list() : part;
    }

    private FieldSpec relation(String model) {
        String target = any(models);
        FieldSpec field = FieldSpec.relation(next("ref"), target);
        field = random.nextBoolean() ? field.list() : field;
        String other = field.name() + model;
        return switch (random.nextInt(3)) {
            case 0 -> field;
            case 1 -> field.reverse(other);
            default -> field.reverseList(other);
        };
    }

    private String next(String name) {
        return name + counter++;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values, int count) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }
}
