package io.stagesync.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Decides whether content is the same. What is compared: the fields of the model in schema order; an empty list is no
 * value; sets of references without order; instants to the millisecond; numbers by amount; JSON and rich text as trees.
 * Never timestamps of the system, never the handle of a file.
 */
public final class CanonicalForm {
    /** Bytes of a mark: a multiple of three, so that it is written without padding. */
    private static final int MARK_BYTES = 6;

    private CanonicalForm() {}

    /** The value of a field in canonical form; empty where there is no content. */
    public static Optional<Value> of(Field field, Optional<Value> value) {
        if (value.isEmpty() || value.get() == Value.Nothing.NOTHING) {
            return Optional.empty();
        }
        if (value.get() instanceof Value.Localized localized) {
            Map<String, Value> values = new TreeMap<>();
            localized
                    .values()
                    .forEach((locale, each) ->
                            of(field, Optional.of(each)).ifPresent(canonical -> values.put(locale, canonical)));
            return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Localized(values));
        }
        if (field.list() && value.get() instanceof Value.Items items) {
            return items.values().isEmpty() ? Optional.empty() : Optional.of(list(field, items));
        }
        return Optional.of(single(field, value.get()));
    }

    private static Value list(Field field, Value.Items items) {
        List<Value> values =
                items.values().stream().map(item -> single(field, item)).toList();
        if (field.ordered()) {
            return new Value.Items(values);
        }
        return sorted(values.stream().distinct());
    }

    private static Value single(Field field, Value value) {
        if (field.type() == FieldType.INSTANT && value instanceof Value.Text text) {
            return new Value.Text(InstantText.canonical(text.text()));
        }
        return value instanceof Value.Component component ? component(component) : value;
    }

    /** In which order a component tells its locales is no content. */
    private static Value component(Value.Component component) {
        Map<String, Value> members = new LinkedHashMap<>();
        component.members().forEach((name, member) -> {
            if (name.equals(Field.LOCALES) && member instanceof Value.Items locales) {
                members.put(name, sorted(locales.values().stream()));
            } else {
                members.put(name, member(member));
            }
        });
        return new Value.Component(component.type(), component.instance(), members);
    }

    private static Value member(Value member) {
        if (member instanceof Value.Component component) {
            return component(component);
        } else if (member instanceof Value.Items items) {
            return new Value.Items(
                    items.values().stream().map(CanonicalForm::member).toList());
        }
        return member;
    }

    private static Value sorted(Stream<Value> values) {
        return new Value.Items(
                values.sorted(Comparator.comparing(Value::toString)).toList());
    }

    /** The names of the model's fields in which two entries differ, in schema order. */
    public static Set<String> differences(ContentModel model, Entry one, Entry other) {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : model.fields()) {
            if (!of(field, one.value(field.name())).equals(of(field, other.value(field.name())))) {
                names.add(field.name());
            }
        }
        return names;
    }

    /**
     * A hash of everything that is compared, of the published version as well: equal for two entries exactly when they do
     * not differ.
     */
    public static Fingerprint fingerprint(ContentModel model, Entry entry) {
        MessageDigest digest = Fingerprint.sha256();
        StringBuilder text = new StringBuilder();
        appendFields(text, model, entry);
        entry.published().ifPresent(version -> appendFields(text.append('p'), model, version));
        return Fingerprint.ofDigest(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A short hash of one field's content, {@code -} where there is none: tells, all but surely, whether it is the same.
     */
    public static String mark(Field field, Optional<Value> value) {
        Optional<Value> canonical = of(field, value);
        if (canonical.isEmpty()) {
            return "-";
        }
        StringBuilder text = new StringBuilder();
        append(text, canonical.get());
        byte[] digest = Fingerprint.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, MARK_BYTES));
    }

    private static void appendFields(StringBuilder text, ContentModel model, Entry entry) {
        for (Field field : model.fields()) {
            of(field, entry.value(field.name())).ifPresent(value -> {
                append(text, field.name());
                append(text, value);
            });
        }
    }

    private static void append(StringBuilder text, Value value) {
        if (value instanceof Value.Text string) {
            append(text.append('t'), string.text());
        } else if (value instanceof Value.Numeric number) {
            append(text.append('n'), number.amount().toString());
        } else if (value instanceof Value.Flag flag) {
            text.append(flag.on() ? "b1" : "b0");
        } else if (value instanceof Value.Reference reference) {
            append(text.append('r'), reference.target().toString());
        } else if (value instanceof Value.Items items) {
            text.append('[');
            items.values().forEach(item -> append(text, item));
            text.append(']');
        } else if (value instanceof Value.Structure structure) {
            append(text, structure.members());
        } else if (value instanceof Value.Localized localized) {
            append(text.append('l'), localized.values());
        } else if (value instanceof Value.Component component) {
            append(text.append('c'), component.type());
            append(text, component.members());
        } else {
            text.append('-');
        }
    }

    private static void append(StringBuilder text, Map<String, Value> members) {
        text.append('{');
        new TreeMap<>(members).forEach((name, member) -> {
            append(text, name);
            append(text, member);
        });
        text.append('}');
    }

    /** Strings carry their length, so that no two different sequences of them read the same. */
    private static void append(StringBuilder text, String string) {
        text.append(string.length()).append(':').append(string);
    }
}
