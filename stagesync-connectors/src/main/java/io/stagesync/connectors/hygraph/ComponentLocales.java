package io.stagesync.connectors.hygraph;

import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The localizations of the components in entries, however deep. */
final class ComponentLocales {
    private ComponentLocales() {}

    /** Every locale that some component has. */
    static Set<String> in(Collection<Value> values) {
        Set<String> locales = new TreeSet<>();
        for (Value value : values) {
            if (value instanceof Value.Items items) {
                locales.addAll(in(items.values()));
            } else if (value instanceof Value.Component component) {
                locales.addAll(own(component));
                locales.addAll(in(component.members().values()));
            }
        }
        return locales;
    }

    /** Every locale that some component has in one version of an entry and lacks in another, at the same place. */
    static Set<String> lost(Optional<Entry> before, Optional<Entry> after) {
        Set<String> lost = new TreeSet<>();
        if (before.isPresent() && after.isPresent()) {
            lost(before.get().fields(), after.get().fields(), lost);
        }
        return lost;
    }

    private static void lost(Map<String, Value> before, Map<String, Value> after, Set<String> lost) {
        before.forEach((name, value) -> {
            Value other = after.get(name);
            if (other != null) {
                lost(value, other, lost);
            }
        });
    }

    private static void lost(Value before, Value after, Set<String> lost) {
        if (before instanceof Value.Items some && after instanceof Value.Items others) {
            int both = Math.min(some.values().size(), others.values().size());
            for (int i = 0; i < both; i++) {
                lost(some.values().get(i), others.values().get(i), lost);
            }
        } else if (before instanceof Value.Component was && after instanceof Value.Component is) {
            Set<String> locales = own(was);
            locales.removeAll(own(is));
            lost.addAll(locales);
            lost(was.members(), is.members(), lost);
        }
    }

    private static Set<String> own(Value.Component component) {
        List<Value> items =
                component.members().get(Field.LOCALES) instanceof Value.Items own ? own.values() : List.of();
        Set<String> locales = new TreeSet<>();
        items.forEach(locale -> locales.add(((Value.Text) locale).text()));
        return locales;
    }
}
