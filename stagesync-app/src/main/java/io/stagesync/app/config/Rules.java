package io.stagesync.app.config;

import io.stagesync.app.config.Node.Group;
import io.stagesync.app.config.Node.Scalar;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold for a configuration and no schema can say. Looks past settings that are wrong already. */
final class Rules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Path folder;
    private final Problems problems;

    Rules(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void check(Group root) {
        Set<String> stages = new LinkedHashSet<>();
        root.group("stages").ifPresent(group -> {
            stages.addAll(group.members().keySet());
            group.members().forEach((name, member) -> checkStage(member));
        });
        root.group("sync").ifPresent(sync -> checkSync(sync, stages));
        root.group("models")
                .ifPresent(models -> models.members()
                        .keySet()
                        .forEach(name -> models.group(name).ifPresent(this::checkModel)));
        root.items("plugins").forEach(this::checkFile);
    }

    private void checkStage(Node.Member member) {
        if (!(member.node() instanceof Group stage)) {
            problems.add(member.key(), "Stage '" + member.node().path() + "' has no settings.");
            return;
        }
        checkAccess(stage, "endpoint", "token");
        stage.group("import").ifPresent(group -> checkAccess(group, "endpoint", "token"));
        stage.group("export").ifPresent(group -> checkAccess(group, "endpoint", "token"));
        stage.group("assets").ifPresent(group -> checkAccess(group, "store", "key"));
    }

    /** An address must be one, and a secret must not stand in the file unless nobody else can use it. */
    private void checkAccess(Group group, String address, String secret) {
        Optional<String> host = group.scalar(address).flatMap(this::host);
        Optional<Scalar> literal = group.scalar(secret).filter(scalar -> scalar.origin() == Scalar.Origin.FILE);
        boolean elsewhere = host.isPresent() && !LOOPBACK.contains(host.orElseThrow());
        if (literal.isPresent() && elsewhere) {
            Scalar scalar = literal.orElseThrow();
            problems.add(
                    scalar.position(),
                    "Setting '" + scalar.path() + "' is a secret and must not stand in the file. Put it into the"
                            + " environment and write ${NAME} here.");
        }
        group.scalar(secret)
                .filter(Rules::cannotBeSent)
                .ifPresent(scalar -> problems.add(
                        scalar.position(), "Setting '" + scalar.path() + "' is blank or has several lines."));
    }

    private static boolean cannotBeSent(Scalar secret) {
        return secret.origin() != Scalar.Origin.UNSET
                && (secret.text().isBlank() || secret.text().lines().count() > 1);
    }

    private Optional<String> host(Scalar address) {
        if (address.origin() == Scalar.Origin.UNSET || !address.text().matches("https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address.text());
            if (uri.getUserInfo() == null && uri.getHost() != null) {
                return Optional.of(uri.getHost());
            }
        } catch (IllegalArgumentException e) {
            problems.add(
                    address.position(),
                    "Setting '" + address.path() + "' is no valid address: "
                            + (address.origin() == Scalar.Origin.FILE ? e.getMessage() : "check " + address.template())
                            + ".");
            return Optional.empty();
        }
        problems.add(
                address.position(), "Setting '" + address.path() + "' must have a host and no user or password in it.");
        return Optional.empty();
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
