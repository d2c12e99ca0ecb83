package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.Map;
import java.util.Set;

/** What is published has its required values; whether its required targets are published too is not looked at. */
final class Completeness {
    private final Project project;
    private final boolean targetsToo;

    Completeness(Project project, ApiSwitches switches) {
        this.project = project;
        this.targetsToo = switches.isOn(ApiSwitch.PUBLISH_CHECKS_TARGETS);
    }

    /** Fails with a {@link Refusal} if a required field has no value in the base or in a chosen localization. */
    void check(
            ContentReader reader,
            String stage,
            EntityType type,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations,
            Set<String> chosen) {
        for (EntityField field : type.fields()) {
            if (field.required() && field.localized()) {
                localizations.forEach((locale, values) -> {
                    if (chosen.contains(locale) && !values.containsKey(field.name())) {
                        throw missing(type, field, " in locale " + locale);
                    }
                });
            } else if (field.required() && !isLeft(field) && !base.containsKey(field.name())) {
                throw missing(type, field, "");
            }
            Object value = base.get(field.name());
            if (field.kind() == FieldKind.COMPONENT) {
                for (Instance instance : Item.instances(value)) {
                    EntityType component = project.type(instance.type());
                    check(reader, stage, component, instance.base(), instance.localizations(), chosen);
                }
            }
            if (targetsToo
                    && field.required()
                    && value instanceof Link link
                    && reader.find(stage, link).isEmpty()) {
                throw new Refusal("field \"" + field.name() + "\" of " + type.name()
                        + " refers to a document that is not in " + stage);
            }
        }
    }

    /** A list of values may be empty, and the links of the other side are not in this document. */
    private static boolean isLeft(EntityField field) {
        return switch (field.kind()) {
            case RELATION -> !field.owner();
            case COMPONENT, VARIANTS -> false;
            default -> field.list();
        };
    }

    private static Refusal missing(EntityType type, EntityField field, String where) {
        return new Refusal("field \"" + field.name() + "\" of " + type.name() + " is required" + where);
    }
}
