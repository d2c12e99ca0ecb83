package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.http.FileHosts.Reach;
import java.time.Duration;
import java.util.Set;

/**
 * How the files of assets come to a stage.
 *
 * @param transfer who fetches them
 * @param hosts the hosts that files may come from; empty for every public one
 * @param reach which addresses may be asked
 * @param mostWait how long the stage may take to store one
 */
public record AssetSettings(Transfer transfer, Set<String> hosts, Reach reach, Duration mostWait) {
    /** Who fetches a file (hygraph.md 5.2). */
    public enum Transfer {
        /** The stage itself where it can reach the file, else we. */
        AUTO,
        /** The stage itself, by the file's address. */
        BY_URL,
        /** We: from the source straight to the destination's bucket, without keeping it. */
        STREAM
    }

    public static final AssetSettings DEFAULT =
            new AssetSettings(Transfer.AUTO, Set.of(), Reach.PUBLIC, Duration.ofMinutes(5));

    public AssetSettings {
        requireNonNull(transfer, "transfer is null");
        requireNonNull(reach, "reach is null");
        hosts = Set.copyOf(hosts);
        if (mostWait.isNegative()) {
            throw new IllegalArgumentException("Invalid asset settings: " + mostWait + " is negative");
        }
    }

    /** The same, with local files allowed. */
    public AssetSettings withLoopback() {
        return new AssetSettings(transfer, hosts, Reach.PUBLIC_AND_LOOPBACK, mostWait);
    }

    FileHosts fileHosts() {
        return new FileHosts(hosts, reach);
    }

    public AssetSettings with(Transfer other) {
        return new AssetSettings(other, hosts, reach, mostWait);
    }
}
