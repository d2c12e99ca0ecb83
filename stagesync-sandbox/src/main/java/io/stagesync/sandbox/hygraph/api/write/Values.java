package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the data of an input into a body. Null clears a value and does nothing to relations and components, which have
 * verbs of their own for it.
 */
final class Values {
    private final Project project;
    private final LinkWriter links;
    private final ReverseWriter reverses;
    private final ComponentWriter components;
    private final LocalizationWriter localizations;

    Values(Project project, ApiSwitches switches, Documents documents, AssetFiles files) {
        this.project = project;
        this.links = new LinkWriter(project, documents);
        this.reverses = new ReverseWriter(project, documents);
        this.components = new ComponentWriter(project, switches, this);
        this.localizations = new LocalizationWriter(project, switches, files);
    }

    void write(Work work, Body body, Map<String, @Nullable Object> data, Mode mode) {
        EntityType type = body.type();
        for (Map.Entry<String, @Nullable Object> entry : data.entrySet()) {
            EntityField field = project.field(type.name(), entry.getKey()).orElse(null);
            if (field == null) {
                if (entry.getKey().equals("localizations")) {
                    localizations.write(body, Elements.map(entry.getValue()), mode);
                }
                continue;
            }
            write(work, body, field, entry.getValue(), mode);
        }
    }

    private void write(Work work, Body body, EntityField field, @Nullable Object value, Mode mode) {
        switch (field.kind()) {
            case RELATION -> relate(work, body, field, Elements.map(value), mode);
            case COMPONENT, VARIANTS -> components.write(work, body, field, Elements.map(value), mode);
            case REMOTE -> throw new Refusal("field \"" + field.name() + "\" cannot be written");
            default -> set(body, field, ScalarInput.stored(field, value));
        }
    }

    private void set(Body body, EntityField field, @Nullable Object value) {
        if (field.localized()) {
            // the plain fields are those of the default locale (hygraph.md 4.2)
            Body.put(body.localization(project.defaultLocale()), field, value);
        } else {
            body.set(field, value);
        }
    }

    private void relate(Work work, Body body, EntityField field, Map<String, @Nullable Object> verbs, Mode mode) {
        if (verbs.isEmpty()) {
            return;
        }
        if (field.owner()) {
            links.write(work, body, field, verbs, mode);
        } else if (body.type().isDocument() || body.type().kind() == EntityType.Kind.VARIANT) {
            reverses.write(work, body.link(), field, verbs, mode);
        } else {
            throw new Refusal("field \"" + field.name() + "\" cannot be written from a component");
        }
    }
}
