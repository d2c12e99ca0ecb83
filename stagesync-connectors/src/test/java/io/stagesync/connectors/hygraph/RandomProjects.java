package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas of random shape; the same seed makes the same. */
final class RandomProjects {
    private static final List<FieldKind> VALUES = List.of(
            FieldKind.STRING,
            FieldKind.INT,
            FieldKind.FLOAT,
            FieldKind.BOOLEAN,
            FieldKind.DATE,
            FieldKind.DATE_TIME,
            FieldKind.JSON,
            FieldKind.COLOR,
            FieldKind.LOCATION);
    private static final List<FieldKind> LISTS =
            List.of(FieldKind.STRING, FieldKind.INT, FieldKind.FLOAT, FieldKind.DATE_TIME);

    private final Random random;
    private final boolean tellable;
    private final List<String> models = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private int reverses;

    private RandomProjects(long seed, boolean tellable) {
        this.random = new Random(seed);
        this.tellable = tellable;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            models.add("Model" + (char) ('A' + models.size()));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            components.add("Part" + (char) ('A' + components.size()));
        }
    }

    static String sdl(long seed) {
        return HygraphSdl.of(project(seed));
    }

    static ProjectSpec project(long seed) {
        return new RandomProjects(seed, false).project();
    }

    /** The same with reverse sides of relations named as Hygraph proposes, so that names tell the two sides. */
    static String sdlWithProposedNames(long seed) {
        return HygraphSdl.of(new RandomProjects(seed, true).project());
    }

    private ProjectSpec project() {
        ProjectSpec project =
                random.nextBoolean() ? ProjectSpec.withLocales("en", "de", "pt_PT") : ProjectSpec.withLocales("fr");
        project = project.enumeration("Mood", "GOOD", "BAD");
        project = random.nextInt(3) == 0 ? project.onLegacyAssets() : project;
        for (String model : models) {
            TypeSpec type = TypeSpec.model(model, fields(model, random.nextInt(14)));
            project = project.with(random.nextInt(4) == 0 ? type.plural("all" + model) : type);
        }
        for (String component : components) {
            project = project.with(TypeSpec.component(component, componentFields(random.nextInt(8))));
        }
        return project;
    }

    private FieldSpec[] fields(String model, int count) {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "field" + fields.size();
            fields.add(
                    switch (random.nextInt(6)) {
                        case 0 -> relation(model, name);
                        case 1 -> component(name);
                        case 2 -> asset(name);
                        default -> value(name);
                    });
        }
        return fields.toArray(FieldSpec[]::new);
    }

    private FieldSpec[] componentFields(int count) {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // names that members of a union share, for values of different types
            String name = "field" + fields.size();
            fields.add(
                    switch (random.nextInt(6)) {
                        case 0 -> many(FieldSpec.relation(name, any(models)));
                        case 1 -> component(name);
                        case 2 -> asset(name);
                        default -> value(name);
                    });
        }
        return fields.toArray(FieldSpec[]::new);
    }

    private FieldSpec relation(String model, String name) {
        if (random.nextInt(4) == 0) {
            String[] some = models.stream().filter(m -> random.nextBoolean()).toArray(String[]::new);
            return some.length < 2
                    ? many(FieldSpec.relation(name, any(models)))
                    : many(FieldSpec.union(name, model + name + "Union", some));
        }
        FieldSpec field = many(FieldSpec.relation(name, any(models)));
        // sometimes like the field's name, sometimes like that of another
        String odd = (random.nextBoolean() ? name : "back") + "Of" + model + reverses++;
        String reverse = tellable ? name + model : odd;
        return switch (random.nextInt(3)) {
            case 0 -> field.reverse(reverse);
            case 1 -> field.reverseList(reverse);
            default -> field;
        };
    }

    private FieldSpec component(String name) {
        if (components.isEmpty()) {
            return value(name);
        }
        String[] some = components.stream().filter(c -> random.nextBoolean()).toArray(String[]::new);
        return many(FieldSpec.component(name, some.length == 0 ? new String[] {any(components)} : some));
    }

    private FieldSpec asset(String name) {
        FieldSpec field = many(FieldSpec.asset(name));
        return random.nextInt(3) == 0 ? field.required() : field;
    }

    private FieldSpec value(String name) {
        FieldSpec field = switch (random.nextInt(5)) {
            case 0 ->
                FieldSpec.of(name, LISTS.get(random.nextInt(LISTS.size()))).list();
            case 1 -> FieldSpec.enumeration(name, "Mood");
            case 2 -> FieldSpec.richText(name, random.nextBoolean() ? models.toArray(String[]::new) : new String[0]);
            default -> FieldSpec.of(name, VALUES.get(random.nextInt(VALUES.size())));
        };
        field = random.nextInt(4) == 0 ? field.required() : field;
        return random.nextInt(3) == 0 ? field.localized() : field;
    }

    private FieldSpec many(FieldSpec field) {
        return random.nextBoolean() ? field.list() : field;
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
