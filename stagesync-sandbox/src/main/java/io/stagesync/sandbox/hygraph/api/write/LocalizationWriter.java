package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Times;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code localizations} (hygraph.md 4.2): {@code create} needs a locale that is not there, {@code update} one that
 * is, {@code upsert} refuses the default one, and {@code delete} of what is not there does nothing. The last localization
 * stays.
 */
final class LocalizationWriter {
    private final Project project;
    private final ApiSwitches switches;
    private final AssetFiles files;

    LocalizationWriter(Project project, ApiSwitches switches, AssetFiles files) {
        this.project = project;
        this.switches = switches;
        this.files = files;
    }

    void write(Body body, Map<String, @Nullable Object> verbs, Mode mode) {
        if (!body.type().localized()) {
            // localized only through its components: there is nothing to create, and deleting is about those
            locales(verbs).forEach(body::removeLocalization);
            return;
        }
        for (Map<String, @Nullable Object> input : inputs(verbs.get("create"))) {
            create(body, locale(input), Elements.map(input.get("data")));
        }
        if (mode == Mode.CREATE) {
            return;
        }
        for (Map<String, @Nullable Object> input : inputs(verbs.get("update"))) {
            update(body, locale(input), Elements.map(input.get("data")));
        }
        for (Map<String, @Nullable Object> input : inputs(verbs.get("upsert"))) {
            upsert(body, locale(input), input);
        }
        locales(verbs).forEach(locale -> delete(body, locale));
    }

    private static List<String> locales(Map<String, @Nullable Object> verbs) {
        return verbs.get("delete") instanceof List<?> locales
                ? locales.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> inputs(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, @Nullable Object>>) value;
    }

    private static String locale(Map<String, @Nullable Object> input) {
        return String.valueOf(input.get("locale"));
    }

    private void create(Body body, String locale, Map<String, @Nullable Object> data) {
        if (body.has(locale) && !body.type().localized()) {
            return; // no client can see which of these there are
        }
        if (body.has(locale)) {
            throw new Refusal("localization \"" + locale + "\" already exists");
        }
        Map<String, Object> values = body.localization(locale);
        if (data.get("updatedAt") instanceof String text) {
            body.times().put(locale, Times.read(text));
        }
        if (body.type().kind() == EntityType.Kind.ASSET) {
            files.localize(body, locale, data);
        }
        write(body, values, data);
    }

    private void update(Body body, String locale, Map<String, @Nullable Object> data) {
        if (!body.has(locale)) {
            throw new Refusal("localization \"" + locale + "\" does not exist");
        }
        if (body.type().kind() == EntityType.Kind.ASSET) {
            files.relocalize(body, locale, data);
        }
        write(body, body.localization(locale), data);
    }

    private void upsert(Body body, String locale, Map<String, @Nullable Object> input) {
        if (locale.equals(project.defaultLocale()) && !switches.isOn(ApiSwitch.UPSERT_DEFAULT_LOCALE)) {
            throw new Refusal(
                    "localization \"" + locale + "\" is the default one, its values belong into the plain fields");
        }
        if (body.has(locale)) {
            update(body, locale, Elements.map(input.get("update")));
        } else {
            create(body, locale, Elements.map(input.get("create")));
        }
    }

    private static void delete(Body body, String locale) {
        if (body.has(locale) && body.localizations().size() == 1) {
            throw new Refusal("localization \"" + locale + "\" is the last one");
        }
        body.removeLocalization(locale);
    }

    private void write(Body body, Map<String, Object> values, Map<String, @Nullable Object> data) {
        data.forEach((name, value) -> project.field(body.type().name(), name)
                .ifPresent(field -> Body.put(values, field, ScalarInput.stored(field, value))));
    }
}
