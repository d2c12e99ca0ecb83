package io.stagesync.app.config;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the page of settings in {@code docs/reference} from the JSON Schema. */
public final class SettingsPage {
    private static final String INTRODUCTION = """
            <!-- Made from the program: mvn test -pl stagesync-app -am -Dtest=ReferencePagesTest \
            -Dsurefire.failIfNoSpecifiedTests=false -Dstagesync.update-docs=true -->

            # Configuration

            One YAML 1.2 file, `stagesync.yaml` in the current folder or the one given with `--config`. Editors complete
            and check it with [its JSON Schema](stagesync.schema.json): put
            `# yaml-language-server: $schema=<path to stagesync.schema.json>` into its first line. Every problem is told
            at once, with line and column.

            Values may name variables of the environment: `${NAME}`, or `${NAME:-default}` for one that may be unset or
            empty. `$${` stands for the characters themselves. An optional setting whose variables are empty counts as
            left out. `${file:NAME}` stands for what a file beside this one holds, which nobody but its owner may read
            (`chmod 600`). Secrets must come from the environment or such a file unless the address is a local one; they
            are never printed and never kept.

            ```yaml
            stages:
              development:
                connector: hygraph
                endpoint: https://api-eu-central-1.hygraph.com/v2/<projectId>/development
                token: ${DEVELOPMENT_TOKEN}
              production:
                connector: hygraph
                endpoint: https://api-eu-central-1.hygraph.com/v2/<projectId>/master
                token: ${PRODUCTION_TOKEN}
                plan: growth
            sync: { source: development, destination: production }
            models:
              Hotel:
                key: code
                transform:
                  - rename: { from: name, to: title }
                  - default: { field: stars, value: 3 }
            ```

            """;
    private static final String HEAD = "| setting | value | meaning |\n|---|---|---|\n";

    private final JsonNode schema;
    private final StringJoiner rows = new StringJoiner("\n", "", "\n");

    private SettingsPage(JsonNode schema) {
        this.schema = schema;
    }

    public static String schema() {
        return SchemaCheck.schemaText();
    }

    public static String text() {
        SettingsPage page = new SettingsPage(new JsonMapper().readTree(schema()));
        page.addMembers("", page.schema);
        return INTRODUCTION + HEAD + page.rows + page.connectors();
    }

    /** What a stage's settings are depends on its connector. */
    private String connectors() {
        StringBuilder tables = new StringBuilder();
        schema.at("/$defs/connector/enum").forEach(connector -> {
            SettingsPage page = new SettingsPage(schema);
            JsonNode settings = schema.at("/$defs/" + connector.asString());
            page.addMembers("stages.NAME.", settings);
            tables.append("\n## Stages with `connector: ")
                    .append(connector.asString())
                    .append("`\n\n")
                    .append(settings.path("description").asString())
                    .append("\n\n")
                    .append(HEAD)
                    .append(page.rows);
        });
        return tables.toString();
    }

    private void addMembers(String prefix, JsonNode part) {
        part.path("properties").properties().forEach(member -> {
            boolean required = part.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(member.getKey()));
            add(prefix + member.getKey(), member.getValue(), required);
        });
    }

    private void add(String name, JsonNode own, boolean required) {
        JsonNode part = resolved(own);
        String description =
                own.path("description").asString(part.path("description").asString(""));
        rows.add("| `" + name + "` | " + value(own, part) + " | " + description + (required ? " **Required.**" : "")
                + " |");
        addMembers(name + ".", part);
        JsonNode named = resolved(part.path("additionalProperties"));
        if (named.isObject()) {
            addMembers(name + ".NAME.", named);
            if (named.has("enum")) {
                add(name + ".NAME", named, false);
            }
        }
        JsonNode items = resolved(part.path("items"));
        addMembers(name + "[].", items);
    }

    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? part : schema.at(reference.substring(1));
    }

    private static String value(JsonNode own, JsonNode part) {
        JsonNode fallback = own.has("default") ? own.path("default") : part.path("default");
        JsonNode examples = part.path("examples");
        JsonNode named = part.has("enum") ? part.path("enum") : part.at("/then/enum");
        String type = named.isArray() ? words(named) : types(part);
        if (named.isArray() && !part.has("enum")) {
            type += " or a group of settings";
        }
        if (examples.isArray() && fallback.isMissingNode()) {
            type += ", as " + words(examples);
        }
        return fallback.isMissingNode() ? type : type + ", default `" + fallback.asString() + "`";
    }

    private static String types(JsonNode part) {
        JsonNode type = part.path("type");
        if (type.isMissingNode()) {
            return "any";
        }
        return SchemaMessages.types(type);
    }

    private static String words(JsonNode array) {
        StringJoiner words = new StringJoiner(" or ");
        array.forEach(word -> words.add("`" + word.asString() + "`"));
        return words.toString();
    }
}
