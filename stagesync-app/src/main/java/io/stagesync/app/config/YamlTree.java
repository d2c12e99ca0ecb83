package io.stagesync.app.config;

import io.stagesync.app.config.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Reads YAML 1.2 into a tree of settings that know their places, with variables put in. */
final class YamlTree {
    private static final int DEPTH = 50;

    private final Variables variables;
    private final Problems problems;
    private final CoreScalarResolver resolver = new CoreScalarResolver(false);

    YamlTree(Variables variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /** The root, or nothing when the text is no YAML or no group of settings; then that is a problem. */
    Optional<Node.Group> read(String text) {
        Optional<org.snakeyaml.engine.v2.nodes.Node> composed;
        try {
            composed = new Compose(LoadSettings.builder().build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Position position = e.getProblemMark().map(Position::of).orElse(Position.START);
            problems.add(position, "This is not valid YAML: " + e.getProblem() + ".");
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(Position.START, "This is not valid YAML: " + e.getMessage());
            return Optional.empty();
        }
        if (composed.isPresent() && composed.get() instanceof MappingNode root) {
            return Optional.of(group(root, SettingPath.ROOT, 0));
        }
        problems.add(Position.START, "The file holds no settings. It begins with 'stages:'.");
        return Optional.empty();
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, SettingPath path, int depth) {
        if (depth > DEPTH) {
            problems.add(position(yaml), "Setting '" + path + "' is nested too deeply, or contains itself.");
            return new Node.Series(path, position(yaml), List.of());
        }
        if (yaml instanceof MappingNode mapping) {
            return group(mapping, path, depth);
        }
        if (yaml instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
                items.add(node(item, path.item(items.size()), depth + 1));
            }
            return new Node.Series(path, position(yaml), items);
        }
        return scalar((ScalarNode) yaml, path);
    }

    private Node.Group group(MappingNode mapping, SettingPath path, int depth) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Position key = position(tuple.getKeyNode());
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                SettingPath memberPath = path.member(name.getValue());
                if (members.containsKey(name.getValue())) {
                    problems.add(key, "Setting '" + memberPath + "' is given twice. Remove one of them.");
                }
                members.put(name.getValue(), new Node.Member(key, node(tuple.getValueNode(), memberPath, depth + 1)));
            } else {
                problems.add(key, "The name of a setting in '" + path + "' must be a word.");
            }
        }
        return new Node.Group(path, position(mapping), members);
    }

    private Scalar scalar(ScalarNode yaml, SettingPath path) {
        String template = yaml.getValue();
        Variables.Expansion expansion = variables.expand(template);
        for (String name : expansion.unset()) {
            problems.add(
                    position(yaml),
                    "Setting '" + path + "' needs the variable " + name + ", which is not set. Set it, or write ${"
                            + name + ":-} where nothing is meant.");
        }
        expansion
                .objections()
                .forEach(objection -> problems.add(position(yaml), "Setting '" + path + "' " + objection));
        if (expansion.broken()) {
            problems.add(
                    position(yaml),
                    "Setting '" + path + "' has a '${' that begins no variable. Write ${NAME}, or $${ for the"
                            + " characters themselves.");
        }
        return new Scalar(path, position(yaml), expansion.text(), kind(yaml, expansion), template, origin(expansion));
    }

    private static Scalar.Origin origin(Variables.Expansion expansion) {
        if (expansion.broken()
                || !expansion.unset().isEmpty()
                || !expansion.objections().isEmpty()) {
            return Scalar.Origin.UNSET;
        }
        return expansion.used() ? Scalar.Origin.ENVIRONMENT : Scalar.Origin.FILE;
    }

    private Scalar.Kind kind(ScalarNode yaml, Variables.Expansion expansion) {
        if (!yaml.isPlain()) {
            return Scalar.Kind.TEXT;
        }
        Tag tag = resolver.resolve(expansion.text(), true);
        if (tag.equals(Tag.NULL)) {
            return Scalar.Kind.EMPTY;
        } else if (tag.equals(Tag.BOOL)) {
            return Scalar.Kind.FLAG;
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number && Numbers.parse(expansion.text()).isPresent() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }

    private static Position position(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return yaml.getStartMark().map(Position::of).orElse(Position.START);
    }
}
