package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field holds. Two values are equal exactly when they are the same content: numbers by their amount, structures
 * whatever the order of their keys, lists in order. A field without a value is absent from its entry; {@link Nothing}
 * only stands inside lists and structures, where JSON has a null.
 */
public sealed interface Value {
    /** A string, the name of an enum value, or an instant as {@code 2019-10-02T09:30:00.000Z}. */
    record Text(String text) implements Value {
        public Text {
            requireNonNull(text, "text is null");
        }
    }

    /** A number without its notation: {@code 1.0}, {@code 1} and {@code 1e0} are the same. */
    record Numeric(BigDecimal amount) implements Value {
        public Numeric {
            amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        }
    }

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** A list; its order is content. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A JSON object or a rich text tree. */
    record Structure(Map<String, Value> members) implements Value {
        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** Names another entry or asset. */
    record Reference(EntryKey target) implements Value {
        public Reference {
            requireNonNull(target, "target is null");
        }
    }

    /**
     * One value for each locale that has one; a locale without a value is absent.
     *
     * @param values by locale
     */
    record Localized(Map<String, Value> values) implements Value {
        public Localized {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A component inside an entry. Equal to another of the same type with the same members, whichever instance it is:
     * instances differ between stages.
     *
     * @param type the component's name
     * @param instance the stage's own name of it, empty where it is none yet; never content
     * @param members the values of its fields; a field without a value is absent
     */
    record Component(String type, String instance, Map<String, Value> members) implements Value {
        public Component {
            requireNonNull(type, "type is null");
            requireNonNull(instance, "instance is null");
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Component component
                    && type.equals(component.type)
                    && members.equals(component.members);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + members.hashCode();
        }
    }

    /** The JSON null inside a list or a structure. */
    enum Nothing implements Value {
        NOTHING
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long amount) {
        return new Numeric(BigDecimal.valueOf(amount));
    }

    static Value of(BigDecimal amount) {
        return new Numeric(amount);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }

    static Value of(List<? extends Value> values) {
        return new Items(List.copyOf(values));
    }

    static Value reference(String model, String id) {
        return new Reference(new EntryKey(model, id));
    }
}
