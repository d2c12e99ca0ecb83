package io.stagesync.connectors.hygraph;

import io.stagesync.model.Entry;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.util.Optional;

/** Says why an entry was refused, and which other entry stands in its way where that can be found out. */
final class Refusals {
    private final CreationLookup lookup;

    Refusals(CreationLookup lookup) {
        this.lookup = lookup;
    }

    /** The error names the field whose value must be unique, but neither the value nor the entry (hygraph.md 8). */
    Outcome outcome(ModelBinding model, Entry entry, HygraphAnswer answer) {
        Optional<String> taken = answer.errors().stream()
                .flatMap(error -> error.takenField().stream())
                .findFirst();
        return taken.isPresent() ? taken(model, entry, taken.get(), answer) : answer.refusal();
    }

    private Outcome taken(ModelBinding model, Entry entry, String field, HygraphAnswer answer) {
        Optional<Value> value = entry.value(field).filter(v -> !(v instanceof Value.Localized));
        String holder = value.filter(v -> model.entity().unique().contains(field))
                .flatMap(v -> lookup.holder(model, field, v))
                .map(key -> ", also used by " + key)
                .orElse("");
        return new Outcome.Obstructed("field '" + field + "' must be unique" + holder + " (" + answer.reasons() + ")");
    }
}
