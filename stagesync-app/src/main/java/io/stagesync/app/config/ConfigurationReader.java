package io.stagesync.app.config;

import io.stagesync.SyncSpec.Deletions;
import io.stagesync.SyncSpec.Drift;
import io.stagesync.connectors.graphcms1.Handwritten;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.UsageException;
import io.stagesync.state.PostgresState;
import io.stagesync.transform.Transformation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads configuration files. */
public final class ConfigurationReader {
    private final Map<String, String> environment;

    public ConfigurationReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads a file and what it names.
     *
     * @throws UsageException when it cannot be used, with everything that is wrong in it
     */
    public Configuration read(Path file) {
        Path folder = folderOf(file);
        Problems problems = new Problems(file.toString());
        Optional<Node.Group> parsed = new YamlTree(new Variables(environment, folder), problems).read(readText(file));
        parsed.ifPresent(root -> {
            new SchemaCheck().check(root, problems);
            new Rules(folder, problems).check(root);
        });
        Plugins plugins =
                parsed.map(root -> findPlugins(root, folder, problems)).orElseGet(Plugins::new);
        problems.throwIfAny();
        return bind(file, folder, parsed.orElseThrow(), plugins);
    }

    /** Where a file says that runs are kept; the rest of it is not looked at. The default when there is no file. */
    public Path runsFolder(Path file) {
        if (!Files.isRegularFile(file)) {
            return folderOf(file).resolve(Configuration.DEFAULT_RUNS);
        }
        Problems ignored = new Problems(file.toString());
        return runs(
                folderOf(file), new YamlTree(new Variables(environment, folderOf(file)), ignored).read(readText(file)));
    }

    private static Path runs(Path folder, Optional<Node.Group> root) {
        return folder.resolve(root.flatMap(group -> group.text("runs")).orElse(Configuration.DEFAULT_RUNS));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of("/") : folder;
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(
                    "Cannot read the configuration '" + file + "': there is no such file. Give another with --config,"
                            + " or see a whole one: stagesync sandbox --schema FILE --write-config " + file,
                    e);
        } catch (IOException e) {
            throw new UsageException("Cannot read the configuration '" + file + "': " + e.getMessage() + ".", e);
        }
    }

    /** Loads plug-ins only where a rule needs one. */
    private static Plugins findPlugins(Node.Group root, Path folder, Problems problems) {
        List<Node.Scalar> classes = javaRules(root);
        if (classes.isEmpty()) {
            return new Plugins();
        }
        Plugins plugins = Plugins.find(pluginJars(root, folder));
        for (Node.Scalar name : classes) {
            if (name.origin() != Node.Scalar.Origin.UNSET && !plugins.names().contains(name.text())) {
                String found = plugins.names().isEmpty() ? "none" : String.join(", ", plugins.names());
                problems.add(
                        name.position(),
                        "Setting '" + name.path() + "' names the class " + name.shown() + ", which no plugin registers"
                                + " as a transformation. Registered are: " + found + "."
                                + Suggestion.sentence(name.text(), plugins.names()));
            }
        }
        return plugins;
    }

    private static List<Path> pluginJars(Node.Group root, Path folder) {
        return root.items("plugins").stream()
                .filter(Node.Scalar.class::isInstance)
                .map(node -> folder.resolve(((Node.Scalar) node).text()))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Node.Scalar> javaRules(Node.Group root) {
        return root.group("models").stream()
                .flatMap(models -> models.members().keySet().stream().flatMap(name -> models.group(name).stream()))
                .flatMap(model -> model.items("transform").stream())
                .filter(Node.Group.class::isInstance)
                .flatMap(rule -> ((Node.Group) rule).scalar("java").stream())
                .toList();
    }

    private static Configuration bind(Path file, Path folder, Node.Group root, Plugins plugins) {
        Map<String, List<Transformation>> transformations = new LinkedHashMap<>();
        Map<String, Handwritten> handwritten = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        TransformationBinder rules = new TransformationBinder(plugins);
        root.group("models")
                .ifPresent(models -> models.members()
                        .keySet()
                        .forEach(name -> models.group(name).ifPresent(model -> {
                            List<Transformation> list = model.items("transform").stream()
                                    .map(rule -> rules.bind((Node.Group) rule))
                                    .toList();
                            if (!list.isEmpty()) {
                                transformations.put(name, list);
                            }
                            model.text("key").ifPresent(key -> keys.put(name, key));
                            Optional<Handwritten.Text> read = model.text("read").map(text -> document(folder, text));
                            Optional<Handwritten.Text> write =
                                    model.text("write").map(text -> document(folder, text));
                            if (read.isPresent() || write.isPresent()) {
                                handwritten.put(name, new Handwritten(read, write));
                            }
                        })));
        StageBinder binder = new StageBinder(handwritten);
        Map<String, StageSettings> stages = new LinkedHashMap<>();
        Set<String> protectedStages = new HashSet<>();
        Node.Group stageGroup = root.group("stages").orElseThrow();
        for (String name : stageGroup.members().keySet()) {
            Node.Group stage = stageGroup.group(name).orElseThrow();
            stages.put(name, binder.bind(name, stage));
            if (stage.text("protected").map(Boolean::parseBoolean).orElse(false)) {
                protectedStages.add(name);
            }
        }
        return new Configuration(
                file,
                stages,
                protectedStages,
                sync(root),
                transformations,
                keys,
                conflicts(root),
                runs(folder, Optional.of(root)),
                state(root));
    }

    private static Conflicts conflicts(Node.Group root) {
        Map<String, ConflictPolicy> policies = new HashMap<>();
        root.group("sync")
                .flatMap(sync -> sync.text("conflicts"))
                .ifPresent(policy -> policies.put("", ConflictPolicy.of(policy)));
        root.group("models")
                .ifPresent(models -> models.members().keySet().forEach(name -> {
                    Optional<Node.Group> model = models.group(name);
                    model.flatMap(group -> group.text("conflicts"))
                            .ifPresent(policy -> policies.put(name, ConflictPolicy.of(policy)));
                    model.flatMap(group -> group.group("fields"))
                            .ifPresent(fields -> fields.members()
                                    .keySet()
                                    .forEach(field -> fields.text(field)
                                            .ifPresent(policy ->
                                                    policies.put(name + "." + field, ConflictPolicy.of(policy)))));
                }));
        return new Conflicts(policies);
    }

    private static Optional<PostgresState> state(Node.Group root) {
        return root.group("state")
                .map(group -> new PostgresState(
                        group.text("url").orElseThrow(), group.text("user"), Access.secret(group, "password")));
    }

    private static Handwritten.Text document(Path folder, String name) {
        return new Handwritten.Text(name, readText(folder.resolve(name)));
    }

    private static SyncSettings sync(Node.Group root) {
        Optional<Node.Group> sync = root.group("sync");
        Optional<Node.Group> delete = sync.flatMap(group -> group.group("delete"));
        Deletions asked = DeletionLimit.parse(
                        delete.flatMap(group -> group.text("max")).orElse(DeletionLimit.DEFAULT))
                .of(
                        delete.flatMap(group -> group.text("what")).equals(Optional.of("all"))
                                ? Deletions.Candidates.ALL
                                : Deletions.Candidates.SYNCED)
                .by(
                        delete.flatMap(group -> group.text("how")).equals(Optional.of("unpublish"))
                                ? Deletions.Way.UNPUBLISH
                                : Deletions.Way.DELETE);
        boolean enabled = delete.flatMap(group -> group.text("enabled"))
                .map(Boolean::parseBoolean)
                .orElse(false);
        Set<String> models = new LinkedHashSet<>();
        sync.ifPresent(group -> group.items("models").forEach(model -> models.add(((Node.Scalar) model).text())));
        return new SyncSettings(
                sync.flatMap(group -> group.text("source")),
                sync.flatMap(group -> group.text("destination")),
                models,
                sync.flatMap(group -> group.text("drift")).orElse("skip").equals("stop") ? Drift.STOP : Drift.SKIP,
                enabled ? asked : Deletions.OFF,
                asked);
    }
}
