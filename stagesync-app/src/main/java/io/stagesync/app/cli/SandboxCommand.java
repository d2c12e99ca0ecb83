package io.stagesync.app.cli;

import io.javalin.util.JavalinBindException;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.ContentGenerator;
import io.stagesync.sandbox.datamodel.InvalidSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Local stages to try things on. */
@Command(
        name = "sandbox",
        description = "Start local stages that speak the CMS's own protocol, and keep them until Ctrl-C.")
final class SandboxCommand extends Verb {
    private static final int MIN_PIXELS = 16;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            required = true,
            description = "The models: a generated schema of a project, or a bare datamodel, as SDL.",
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

    SandboxCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        checkConfig();
        Sandbox sandbox = start();
        Thread closing = new Thread(sandbox::close, "close-sandbox");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            tell(sandbox, screen);
            // Ctrl-C ends the process while this thread waits; the hook removes what is temporary.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
            sandbox.close();
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void tell(Sandbox sandbox, Screen screen) {
        SandboxText text = new SandboxText(sandbox);
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

    private Sandbox start() {
        String sdl = readSchema();
        List<String> names = stages.isEmpty() ? defaultStages() : stages;
        Sandbox.Builder builder = Sandbox.builder().port(port);
        names.forEach(name -> builder.stage(StageSpec.of(name, sdl)));
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
            fill(sandbox.stages().get(0));
        }
        clones.forEach(sandbox::clone);
        return sandbox;
    }

    private void fill(SandboxStage stage) {
        ContentGenerator.fill(stage.store(), seed, fill, (index, random) -> {
            int width = MIN_PIXELS + random.nextInt(MIN_PIXELS);
            byte[] png = Pictures.png(random.nextLong(), width, MIN_PIXELS);
            String name = "picture-" + index + ".png";
            StoredFile file = stage.bucket().put(name, name, "image/png", png, false);
            return new AssetMaker.Made(file.handle(), name, "image/png", png.length, width, MIN_PIXELS);
        });
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
