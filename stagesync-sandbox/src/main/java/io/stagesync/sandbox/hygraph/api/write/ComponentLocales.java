package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.Collection;
import java.util.Set;

/**
 * Components have no localizations that their document lacks; such inputs exist for nothing else (hygraph.md 3.6 rule 6).
 * The default one is free, as the plain fields of a component cannot say another.
 */
final class ComponentLocales {
    private final Project project;
    private final boolean free;

    ComponentLocales(Project project, ApiSwitches switches) {
        this.project = project;
        this.free = switches.isOn(ApiSwitch.FREE_COMPONENT_LOCALES);
    }

    void check(Body body) {
        if (!free && body.type().localized()) {
            body.base()
                    .values()
                    .forEach(value -> check(value, body.localizations().keySet()));
        }
    }

    private void check(Object value, Set<String> locales) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> check(one, locales));
        } else if (value instanceof Instance instance) {
            for (String locale : instance.localizations().keySet()) {
                if (!locales.contains(locale) && !locale.equals(project.defaultLocale())) {
                    throw new Refusal(
                            instance.type() + " has a localization \"" + locale + "\" that its document lacks");
                }
            }
            instance.base().values().forEach(inner -> check(inner, locales));
        }
    }
}
