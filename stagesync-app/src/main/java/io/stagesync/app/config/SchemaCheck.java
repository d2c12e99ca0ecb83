package io.stagesync.app.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds settings against the published JSON Schema and says in words where they differ. */
final class SchemaCheck {
    static final String RESOURCE = "stagesync.schema.json";

    private final SchemaMessages messages = new SchemaMessages(Published.SCHEMA.getSchemaNode());

    /** The schema, read when a configuration is checked for the first time. */
    private static final class Published {
        private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
    }

    static String schemaText() {
        try (InputStream resource =
                Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(RESOURCE), "The program has no schema")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Node.Group root, Problems problems) {
        for (Error error : findErrors(root)) {
            Node node = nodeAt(root, error.getInstanceLocation());
            boolean known = !(node instanceof Node.Scalar scalar) || scalar.origin() != Node.Scalar.Origin.UNSET;
            if (known) {
                problems.add(position(node, error), messages.message(node, error));
            }
        }
    }

    /** Plain values such as 42 are texts where only a text is allowed, so those are checked a second time as such. */
    private List<Error> findErrors(Node.Group root) {
        List<Error> errors = validate(root, Set.of());
        Set<SettingPath> asText = new HashSet<>();
        for (Error error : errors) {
            Node node = nodeAt(root, error.getInstanceLocation());
            boolean plain = node instanceof Node.Scalar scalar && scalar.kind() != Node.Scalar.Kind.EMPTY;
            if (error.getKeyword().equals("type") && plain && messages.allowsText(error)) {
                asText.add(node.path());
            }
        }
        return asText.isEmpty() ? errors : validate(root, asText);
    }

    private List<Error> validate(Node.Group root, Set<SettingPath> asText) {
        return Published.SCHEMA.validate(new SettingsJson(asText).json(root));
    }

    private static Position position(Node node, Error error) {
        boolean aboutMember = error.getKeyword().equals("additionalProperties")
                || error.getKeyword().equals("propertyNames");
        if (aboutMember && node instanceof Node.Group group) {
            Node.Member member = group.members().get(error.getProperty());
            return member == null ? node.position() : member.key();
        }
        return node.position();
    }

    private static Node nodeAt(Node.Group root, NodePath location) {
        Node node = root;
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            if (node instanceof Node.Group group) {
                node = Objects.requireNonNull(group.members().get(step.toString()), "no such setting")
                        .node();
            } else if (node instanceof Node.Series series) {
                node = series.items().get(Integer.parseInt(step.toString()));
            }
        }
        return node;
    }
}
