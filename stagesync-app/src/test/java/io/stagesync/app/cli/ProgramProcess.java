package io.stagesync.app.cli;

import io.stagesync.app.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own, in the folder of a configuration. */
final class ProgramProcess {
    private final Process process;
    private final Path output;
    private final String command;

    private ProgramProcess(Process process, Path output, String command) {
        this.process = process;
        this.output = output;
        this.command = command;
    }

    static ProgramProcess start(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(arguments);
        Path output = folder.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ProgramProcess(process, output, String.join(" ", arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Absolute, since the process runs elsewhere. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does. Whether it was still running. */
    boolean kill() throws InterruptedException {
        process.destroyForcibly();
        int code = process.waitFor();
        return code > Byte.MAX_VALUE;
    }

    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** What it was told and what it said at last. */
    String told(int most) {
        try {
            List<String> lines = Files.readAllLines(output);
            List<String> last = lines.subList(Math.max(0, lines.size() - most), lines.size());
            return "stagesync " + command + "\n" + String.join("\n", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
