package io.stagesync.sandbox.datamodel;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a datamodel of types and enums, and completes it as its {@link Flavor} says. */
final class BareSchema {
    private final Sdl sdl;
    private final Flavor flavor;
    private final Set<String> models = new LinkedHashSet<>();

    BareSchema(Sdl sdl, Flavor flavor) {
        this.sdl = sdl;
        this.flavor = flavor;
    }

    DataModel read() {
        if (flavor == Flavor.GRAPHCMS || sdl.object("Asset").isPresent()) {
            models.add("Asset");
        }
        sdl.objects().map(ObjectTypeDefinition::getName).forEach(models::add);
        if (sdl.objects().findAny().isEmpty()) {
            throw new InvalidSchema("Cannot read the schema: it has no types. Declare at least one, for example"
                    + " type Hotel { id: ID! @unique name: String! }");
        }
        List<ModelDraft> drafts = models.stream().map(this::draft).toList();
        List<WrittenRelation> written = new FieldPairs(sdl, drafts).pair();
        if (flavor == Flavor.GRAPHCMS) {
            written = AssetModel.withBackRelations(written, drafts.get(0));
        }
        List<Relation> relations = RelationNames.allot(written);
        return new DataModel(
                drafts.stream().map(draft -> draft.withRelations(relations)).toList(), relations, locales());
    }

    private List<String> locales() {
        boolean localized = sdl.objects()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .anyMatch(field -> field.hasDirective("localized"));
        return localized ? sdl.enumValues("Locale").orElse(List.of()) : List.of();
    }

    private ModelDraft draft(String name) {
        ModelDraft draft = new ModelDraft(name);
        List<FieldDefinition> fields =
                sdl.object(name).map(ObjectTypeDefinition::getFieldDefinitions).orElse(List.of());
        Set<String> written = new LinkedHashSet<>();
        fields.forEach(field -> written.add(field.getName()));
        sdl.object(name).ifPresent(sdl::checkFieldsOnce);
        added(name).stream().filter(field -> !written.contains(field.name())).forEach(draft::add);
        sdl.object(name).ifPresent(type -> fields.forEach(field -> read(type, field, draft)));
        return draft;
    }

    private List<ScalarField> added(String model) {
        List<ScalarField> added = new ArrayList<>();
        switch (flavor) {
            case PRISMA -> {
                ObjectTypeDefinition type = sdl.object(model).orElseThrow();
                if (type.getFieldDefinitions().stream()
                        .noneMatch(field -> field.getName().equals("id"))) {
                    throw sdl.error(type, "type '" + model + "' has no id. Add the field  id: ID! @unique");
                }
            }
            case GRAPHCMS -> {
                added.add(ScalarTypes.system("id", ScalarType.ID, true));
                added.add(ScalarTypes.system("createdAt", ScalarType.DATE_TIME, false));
                added.add(ScalarTypes.system("updatedAt", ScalarType.DATE_TIME, false));
                added.add(ScalarTypes.status(sdl.enumValues("Status").orElse(ScalarTypes.STATUS_VALUES)));
                if (model.equals("Asset")) {
                    added.addAll(AssetModel.FIELDS);
                }
            }
        }
        return added;
    }

    private void read(ObjectTypeDefinition owner, FieldDefinition field, ModelDraft draft) {
        FieldType type = FieldType.of(field.getType());
        if (models.contains(type.name())) {
            draft.add(new WrittenEnd(
                    owner.getName(), field.getName(), type.name(), type.list(), type.required() && !type.list()));
        } else {
            new WrittenScalar(sdl, flavor, owner, field).read().forEach(draft::add);
        }
    }
}
