package io.stagesync.app.cli;

import io.javalin.util.JavalinBindException;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.sandbox.Protocol;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.datamodel.InvalidSchema;
import io.stagesync.sandbox.hygraph.limits.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Local stages to try things on. */
@Command(
        name = "sandbox",
        description = "Start local stages that speak the CMS's own protocol, and keep them until Ctrl-C.")
final class SandboxCommand extends Verb {
    @Option(
            names = "--schema",
            paramLabel = "FILE",
            required = true,
            description = "The models, as SDL: the generated schema of a Hygraph environment or of a GraphCMS v1"
                    + " project, or a bare datamodel of v1. Which it is, it tells itself.",
            order = 1)
    private Path schema = Path.of("");

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "A stage to start. May be repeated. Default: delta and master",
            order = 2)
    private List<String> stages = new ArrayList<>();

    @Option(
            names = "--clone",
            paramLabel = "NEW=STAGE",
            description = "Start another stage as a copy of one, with what that one holds at the start.",
            order = 3)
    private Map<String, String> clones = new LinkedHashMap<>();

    @Option(names = "--port", paramLabel = "PORT", description = "The port. Default: a free one", order = 4)
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the content here for the next start. Without it, it is gone at the end.",
            order = 5)
    private @Nullable Path data;

    @Option(
            names = "--fill",
            paramLabel = "N",
            description =
                    "Fill the first stage with N made-up entries of each model, unless --data has content already.",
            order = 7)
    private int fill;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Makes up the same entries for the same number. Default: ${DEFAULT-VALUE}",
            order = 8)
    private long seed = 1;

    @Option(
            names = "--write-config",
            paramLabel = "FILE",
            description = "Write a configuration for these stages.",
            order = 6)
    private @Nullable Path config;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "Keep the limits of a Hygraph plan: hobby, growth, enterprise or unlimited."
                    + " Default: unlimited",
            order = 9)
    private @Nullable String plan;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            description = "Let every request wait so many milliseconds, as over a network.",
            order = 10)
    private int latency;

    SandboxCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        checkConfig();
        LocalStages kind = kind();
        Sandbox sandbox = start(kind);
        Thread closing = new Thread(sandbox::close, "close-sandbox");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            tell(new SandboxText(kind.texts(sandbox)), screen);
            // Ctrl-C ends the process while this thread waits; the hook removes what is temporary.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
            sandbox.close();
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void tell(SandboxText text, Screen screen) {
        if (config != null) {
            write(surroundings().folder().resolve(config), text.configuration());
        }
        if (screen.isJson()) {
            screen.out().println(text.json());
        } else {
            text.lines().forEach(screen::say);
            screen.say("");
            screen.say(config == null ? text.advice(screen.program()) : text.advice(screen.program(), config));
        }
        screen.note(Ink.QUIET, "Running until Ctrl-C.");
        screen.flush();
    }

    private void checkConfig() {
        if (config != null && Files.exists(surroundings().folder().resolve(config))) {
            throw new UsageException(
                    "Cannot write the configuration '" + config + "': that file exists. Remove it, or name another.");
        }
    }

    private LocalStages kind() {
        String sdl = readSchema();
        Duration waiting = Duration.ofMillis(latency);
        return switch (Protocol.of(sdl)) {
            case HYGRAPH -> new HygraphStages(sdl, plan == null ? Plan.UNLIMITED : planNamed(plan), waiting);
            case GRAPHCMS_V1 -> {
                if (plan != null) {
                    throw new UsageException("Cannot keep the limits of the plan '" + plan + "': '" + schema
                            + "' is no schema of Hygraph. Leave --plan out.");
                }
                yield new GraphcmsStages(sdl, waiting);
            }
            case UNKNOWN ->
                throw new UsageException("Cannot start the sandbox with '" + schema + "': it is a generated schema, but"
                        + " neither of Hygraph nor of GraphCMS v1. Give the schema of one of these, or a datamodel.");
        };
    }

    private static Plan planNamed(String name) {
        return Arrays.stream(Plan.values())
                .filter(p -> p.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("Unknown plan '" + name + "'. Give one of: "
                        + Arrays.stream(Plan.values())
                                .map(p -> p.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private Sandbox start(LocalStages kind) {
        List<String> names = stages.isEmpty() ? defaultStages() : stages;
        Sandbox.Builder builder = Sandbox.builder().port(port);
        names.forEach(name -> kind.addTo(builder, name));
        if (data != null) {
            builder.dataFolder(surroundings().folder().resolve(data));
        }
        for (Map.Entry<String, String> clone : clones.entrySet()) {
            if (!names.contains(clone.getValue())) {
                throw new UsageException("Cannot clone '" + clone.getValue() + "': --stage does not start it.");
            }
        }
        boolean fresh = data == null || !Files.exists(surroundings().folder().resolve(data));
        Sandbox sandbox = startOrExplain(builder);
        if (fill > 0 && fresh) {
            kind.fill(sandbox, names.get(0), fill, seed);
        }
        clones.forEach((name, from) -> kind.clone(sandbox, name, from));
        return sandbox;
    }

    private List<String> defaultStages() {
        return clones.isEmpty() ? List.of("delta", "master") : List.of("delta");
    }

    private Sandbox startOrExplain(Sandbox.Builder builder) {
        try {
            return builder.start();
        } catch (InvalidSchema e) {
            throw new UsageException("Cannot start the sandbox with '" + schema + "': " + e.getMessage(), e);
        } catch (JavalinBindException e) {
            throw new UsageException(
                    "Cannot start the sandbox: port " + port + " is in use. Give another with --port.", e);
        }
    }

    private String readSchema() {
        try {
            return Files.readString(surroundings().folder().resolve(schema));
        } catch (NoSuchFileException e) {
            throw new UsageException("Cannot read the schema '" + schema + "': there is no such file.", e);
        } catch (IOException e) {
            throw new UsageException("Cannot read the schema '" + schema + "': " + e.getMessage() + ".", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UsageException("Cannot write the configuration '" + file + "': " + e.getMessage() + ".", e);
        }
    }
}
