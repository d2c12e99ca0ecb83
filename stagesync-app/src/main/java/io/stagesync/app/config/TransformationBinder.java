package io.stagesync.app.config;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import io.stagesync.transform.DefaultValue;
import io.stagesync.transform.RemoveFields;
import io.stagesync.transform.RenameField;
import io.stagesync.transform.SetField;
import io.stagesync.transform.Transformation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes transformations from rules that passed every check. */
final class TransformationBinder {
    private final Plugins plugins;

    TransformationBinder(Plugins plugins) {
        this.plugins = plugins;
    }

    Transformation bind(Node.Group rule) {
        String verb = rule.members().keySet().iterator().next();
        return switch (verb) {
            case "rename" -> rename(rule.group(verb).orElseThrow());
            case "remove" -> new RemoveFields(names(rule.member(verb).orElseThrow()));
            case "default" -> {
                Node.Group assignment = rule.group(verb).orElseThrow();
                yield new DefaultValue(assignment.text("field").orElseThrow(), valueOf(assignment));
            }
            case "set" -> {
                Node.Group assignment = rule.group(verb).orElseThrow();
                yield new SetField(assignment.text("field").orElseThrow(), valueOf(assignment));
            }
            case "java" -> plugins.create(rule.text(verb).orElseThrow());
            default -> throw new IllegalStateException("The schema let an unknown rule pass: " + verb);
        };
    }

    private static Transformation rename(Node.Group rename) {
        return new RenameField(
                rename.text("from").orElseThrow(), rename.text("to").orElseThrow());
    }

    private static Set<String> names(Node nameOrList) {
        List<Node> nodes = nameOrList instanceof Node.Series series ? series.items() : List.of(nameOrList);
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(node -> names.add(((Node.Scalar) node).text()));
        return names;
    }

    private static Value valueOf(Node.Group assignment) {
        return value(assignment.member("value").orElseThrow());
    }

    static Value value(Node node) {
        if (node instanceof Node.Series series) {
            return Value.of(
                    series.items().stream().map(TransformationBinder::value).toList());
        }
        if (node instanceof Node.Group group) {
            if (group.members().size() == 1 && group.text("$ref").isPresent()) {
                return new Value.Reference(EntryKey.parse(group.text("$ref").orElseThrow()));
            }
            Map<String, Value> members = new LinkedHashMap<>();
            group.members().forEach((name, member) -> members.put(name, value(member.node())));
            return new Value.Structure(members);
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> Value.of(scalar.text());
            case FLAG -> Value.of(Boolean.parseBoolean(scalar.text()));
            case NUMBER -> Value.of(Numbers.parse(scalar.text()).orElseThrow());
            case EMPTY -> Value.Nothing.NOTHING;
        };
    }
}
