package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which localizations a publication is about (hygraph.md 4.7). */
final class ChosenLocales {
    private final Project project;
    private final ApiSwitches switches;

    ChosenLocales(Project project, ApiSwitches switches) {
        this.project = project;
        this.switches = switches;
    }

    /**
     * The localizations to publish; names of those that do not exist are passed over. A type that is localized only
     * through its components has none of its own, but its components follow the choice; another one has no choice.
     *
     * @param existing the localizations that what is published has of its own
     */
    Set<String> of(EntityType type, Set<String> existing, PublishOrder order) {
        if (!project.choosesLocales(type)) {
            return new LinkedHashSet<>(project.locales());
        }
        Set<String> chosen = new LinkedHashSet<>();
        if (order.locales().isPresent()) {
            chosen.addAll(order.locales().get());
        } else if (switches.isOn(ApiSwitch.PUBLISH_ALL_LOCALES)) {
            chosen.addAll(type.localized() ? existing : project.locales());
        }
        if (order.base() && order.withDefault()) {
            chosen.add(project.defaultLocale());
        }
        if (type.localized()) {
            chosen.retainAll(existing);
        }
        return chosen;
    }
}
