package io.stagesync.app.cli;

import io.stagesync.model.EntryKey;
import io.stagesync.model.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Between which stages, and what. */
final class SelectionOptions {
    @Option(
            names = "--source",
            paramLabel = "STAGE",
            description = "The stage to read from. Default: sync.source of the configuration",
            order = 10)
    private @Nullable String source;

    @Option(
            names = "--destination",
            paramLabel = "STAGE",
            description = "The stage to write to. Default: sync.destination of the configuration",
            order = 11)
    private @Nullable String destination;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Only this content model. May be repeated.",
            order = 12)
    private List<String> models = new ArrayList<>();

    @Option(names = "--entry", paramLabel = "MODEL/ID", description = "Only this entry. May be repeated.", order = 13)
    private List<String> entries = new ArrayList<>();

    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    Optional<String> destination() {
        return Optional.ofNullable(destination);
    }

    Set<String> models() {
        return new LinkedHashSet<>(models);
    }

    /**
     * The entries named.
     *
     * @throws UsageException when one is not written as Model/id
     */
    Set<EntryKey> entries() {
        Set<EntryKey> keys = new LinkedHashSet<>();
        for (String entry : entries) {
            try {
                keys.add(EntryKey.parse(entry));
            } catch (IllegalArgumentException e) {
                throw new UsageException("Cannot use --entry: " + e.getMessage() + ".", e);
            }
        }
        return keys;
    }
}
