package io.stagesync.app.demo;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.UsageException;
import io.stagesync.report.HtmlReport;
import io.stagesync.report.Pictures;
import io.stagesync.sandbox.SandboxStage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the demo leaves behind for the user: a configuration to play with, its variables, the runs and the report. */
final class DemoFolder {
    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder where there is none.
     *
     * @throws UsageException when it cannot be made
     */
    static DemoFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DemoFolder(folder);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot make the folder '" + folder + "': " + e + ". Give another one with --folder.", e);
        }
    }

    Path configuration() {
        return folder.resolve("stagesync.yaml");
    }

    Path variables() {
        return folder.resolve("tokens.env");
    }

    Path report() {
        return folder.resolve("report.html");
    }

    RunFolder runs() {
        return new RunFolder(folder.resolve(".stagesync/runs"));
    }

    void writeConfiguration(DemoStages stages) {
        StringBuilder yaml =
                new StringBuilder("# The two stages of stagesync demo. First: . " + variables() + "\nstages:\n");
        stages.all().forEach(stage -> yaml.append(describe(stage)));
        yaml.append("sync:\n  source: delta\n  destination: master\n");
        write(configuration(), yaml.toString());
        write(variables(), exports(stages.secrets()));
    }

    private static String describe(SandboxStage stage) {
        String prefix = variablePrefix(stage);
        return """
                  %s:
                    connector: graphcms1
                    endpoint: %s
                    token: ${%s_TOKEN}
                    import: { endpoint: %s, token: "${%s_IMPORT_TOKEN}" }
                    assets: { store: %s, key: "${%s_ASSET_KEY}", path: /%s-%s }
                """.formatted(
                        stage.name(),
                        stage.contentEndpoint(),
                        prefix,
                        stage.importEndpoint(),
                        prefix,
                        stage.assetStoreEndpoint(),
                        prefix,
                        stage.projectId(),
                        stage.name());
    }

    static String variablePrefix(SandboxStage stage) {
        return "DEMO_" + stage.name().toUpperCase(Locale.ROOT);
    }

    private static String exports(Map<String, String> secrets) {
        return secrets.entrySet().stream()
                .map(secret -> "export " + secret.getKey() + "=" + secret.getValue() + "\n")
                .collect(Collectors.joining());
    }

    void writeReport(RunFile run, Pictures pictures) {
        try (Writer page = Files.newBufferedWriter(report(), StandardCharsets.UTF_8)) {
            new HtmlReport(pictures).write(run, page);
        } catch (IOException e) {
            throw cannotWrite(report(), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static UsageException cannotWrite(Path file, IOException cause) {
        return new UsageException(
                "Cannot write '" + file + "': " + cause.getMessage() + ". Give another folder with --folder.", cause);
    }
}
