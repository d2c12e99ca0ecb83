package io.stagesync.app.config;

import io.stagesync.app.config.Node.Group;
import io.stagesync.app.config.Node.Scalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for a configuration and no schema can say. Looks past settings that are wrong already. */
final class Rules {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path folder;
    private final Problems problems;
    private final AccessRules access;

    Rules(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.access = new AccessRules(problems);
    }

    void check(Group root) {
        Set<String> stages = new LinkedHashSet<>();
        root.group("stages").ifPresent(group -> {
            stages.addAll(group.members().keySet());
            group.members().forEach((name, member) -> checkStage(member));
        });
        root.group("sync").ifPresent(sync -> checkSync(sync, stages));
        boolean handwriting = isAnyStage(root, StageBinder.GRAPHCMS1) || !isAnyStage(root, StageBinder.HYGRAPH);
        root.group("models")
                .ifPresent(models -> models.members()
                        .keySet()
                        .forEach(name -> models.group(name).ifPresent(model -> {
                            checkModel(model);
                            if (!handwriting) {
                                refuseHandwriting(model);
                            }
                        })));
        root.items("plugins").forEach(this::checkFile);
        root.group("state").ifPresent(new StateRules(problems)::check);
    }

    private void checkStage(Node.Member member) {
        if (!(member.node() instanceof Group stage)) {
            problems.add(member.key(), "Stage '" + member.node().path() + "' has no settings.");
            return;
        }
        access.check(stage, "endpoint", "token");
        stage.group("import").ifPresent(group -> access.check(group, "endpoint", "token"));
        stage.group("export").ifPresent(group -> access.check(group, "endpoint", "token"));
        stage.group("assets").ifPresent(group -> access.check(group, "store", "key"));
        stage.scalar("endpoint").ifPresent(endpoint -> access.checkKind(endpoint, stage.text(StageBinder.CONNECTOR)));
        stage.scalar("timeout").ifPresent(scalar -> checkDuration(scalar, SHORTEST_TIMEOUT));
        stage.group("assets")
                .flatMap(assets -> assets.scalar("wait"))
                .ifPresent(scalar -> checkDuration(scalar, Duration.ZERO));
        stage.scalar("pace").ifPresent(scalar -> checkDuration(scalar, Duration.ZERO));
    }

    private void checkDuration(Scalar setting, Duration shortest) {
        if (setting.origin() != Scalar.Origin.UNSET
                && setting.text().matches("[0-9]+(ms|s|m)")
                && !isBetween(setting.text(), shortest)) {
            problems.add(
                    setting.position(),
                    "Setting '" + setting.path() + "' is " + setting.shown() + ", but must be between "
                            + shortest.toMillis() + "ms and " + LONGEST.toMinutes() + "m.");
        }
    }

    private static boolean isBetween(String text, Duration shortest) {
        try {
            Duration duration = Durations.parse(text);
            return duration.compareTo(shortest) >= 0 && duration.compareTo(LONGEST) <= 0;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private void checkSync(Group sync, Set<String> stages) {
        Optional<Scalar> source = sync.scalar("source");
        Optional<Scalar> destination = sync.scalar("destination");
        source.ifPresent(scalar -> checkStageName(scalar, stages));
        destination.ifPresent(scalar -> checkStageName(scalar, stages));
        if (source.isPresent()
                && destination.isPresent()
                && source.get().text().equals(destination.get().text())) {
            Scalar scalar = destination.get();
            problems.add(
                    scalar.position(),
                    "Setting '" + scalar.path() + "' is the stage that is read from. Name another one.");
        }
        sync.group("delete").flatMap(delete -> delete.scalar("max")).ifPresent(this::checkLimit);
    }

    private void checkLimit(Scalar limit) {
        if (limit.text().matches("[0-9]+(\\.[0-9]+)?%?")) {
            try {
                DeletionLimit.parse(limit.text());
            } catch (IllegalArgumentException e) {
                problems.add(limit.position(), "Setting '" + limit.path() + "': " + e.getMessage() + ".");
            }
        } else if (limit.kind() == Scalar.Kind.NUMBER && limit.text().matches("\\+?[0-9].*")) {
            problems.add(
                    limit.position(),
                    "Setting '" + limit.path() + "' is " + limit.shown() + ", but must be written in plain digits.");
        }
    }

    private void checkStageName(Scalar name, Set<String> stages) {
        if (name.origin() != Scalar.Origin.UNSET && !stages.contains(name.text())) {
            String known = stages.isEmpty() ? "" : " Stages are: " + String.join(", ", stages) + ".";
            String suggestion = Suggestion.sentence(name.text(), stages);
            problems.add(
                    name.position(),
                    "Setting '" + name.path() + "' names the stage " + name.shown() + ", which is not one of 'stages'."
                            + (suggestion.isEmpty() ? known : suggestion));
        }
    }

    private void checkModel(Group model) {
        for (String document : List.of("read", "write")) {
            model.scalar(document).ifPresent(this::checkFile);
        }
        for (Node rule : model.items("transform")) {
            if (rule instanceof Group group) {
                group.group("rename").ifPresent(this::checkRenaming);
                group.group("default").ifPresent(this::checkValue);
                group.group("set").ifPresent(this::checkValue);
            }
        }
    }

    private static boolean isAnyStage(Group root, String connector) {
        return root.group("stages").stream()
                .flatMap(stages -> stages.members().keySet().stream().flatMap(name -> stages.group(name).stream()))
                .anyMatch(stage -> stage.text(StageBinder.CONNECTOR).equals(Optional.of(connector)));
    }

    /** What nobody would obey is a misunderstanding. */
    private void refuseHandwriting(Group model) {
        for (String document : List.of("read", "write")) {
            model.scalar(document)
                    .ifPresent(scalar -> problems.add(
                            scalar.position(),
                            "Setting '" + scalar.path()
                                    + "' is for stages with 'connector: graphcms1', and there is none."
                                    + " Hygraph environments are read and written by generated documents. Remove it."));
        }
    }

    private void checkRenaming(Group rename) {
        Optional<String> from = rename.text("from");
        if (from.isPresent() && from.equals(rename.text("to"))) {
            problems.add(rename.position(), "Setting '" + rename.path() + "' has the same name twice.");
        }
    }

    private void checkValue(Group assignment) {
        Optional<Scalar> reference = assignment.group("value").flatMap(value -> value.scalar("$ref"));
        reference
                .filter(scalar -> !scalar.text().matches("[^/]+/.+"))
                .ifPresent(scalar -> problems.add(
                        scalar.position(), "Setting '" + scalar.path() + "' must name an entry as Model/id."));
        assignment
                .member("value")
                .filter(Node.Series.class::isInstance)
                .map(Node.Series.class::cast)
                .filter(list ->
                        list.items().stream().map(Rules::kind).distinct().count() > 1)
                .ifPresent(list -> problems.add(
                        list.position(),
                        "Setting '" + list.path() + "' is a list of different kinds of values, which no field can hold."
                                + " Make them all texts, numbers, flags, or entries."));
    }

    private static String kind(Node member) {
        if (member instanceof Scalar scalar) {
            return scalar.kind().name();
        } else if (member instanceof Group group) {
            return group.text("$ref").isPresent() ? "reference" : "structure";
        }
        return "list";
    }

    private void checkFile(Node node) {
        if (node instanceof Scalar scalar && scalar.origin() != Scalar.Origin.UNSET) {
            Path file = folder.resolve(scalar.text());
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                problems.add(
                        scalar.position(),
                        "Setting '" + scalar.path() + "' names the file " + scalar.shown()
                                + ", which does not exist or cannot be read. It is looked for beside this file.");
            }
        }
    }
}
