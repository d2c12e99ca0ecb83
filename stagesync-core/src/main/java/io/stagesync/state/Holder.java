package io.stagesync.state;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process that writes to a stage, as people and other processes know it.
 *
 * @param owner the user
 * @param host the name of the machine
 * @param processes where the number means the same process: two containers may share a name and not their processes
 * @param process its number
 */
public record Holder(String owner, String host, String processes, long process) {
    private static final Path NAME = Path.of("/etc/hostname");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

    public Holder {
        requireNonNull(owner, "owner is null");
        requireNonNull(host, "host is null");
        requireNonNull(processes, "processes is null");
    }

    static Holder thisProcess() {
        String host = hostName();
        return new Holder(
                System.getProperty("user.name", "somebody"),
                host,
                processes(host),
                ProcessHandle.current().pid());
    }

    /**
     * Whether the process is known to have ended, as the other sees it. Of one on another machine nothing is known. A
     * number that another process has got since looks alive.
     */
    boolean hasEnded(Holder observer) {
        return processes.equals(observer.processes)
                && !ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Asking the network for the own name may take seconds, so it comes last. */
    private static String hostName() {
        try {
            String name = Files.isReadable(NAME) ? Files.readString(NAME).strip() : "";
            if (name.isEmpty()) {
                name = System.getenv().getOrDefault("COMPUTERNAME", "");
            }
            return name.isEmpty() ? InetAddress.getLocalHost().getHostName() : name;
        } catch (UnknownHostException e) {
            return "localhost";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String processes(String host) {
        try {
            return Files.isReadable(BOOT)
                    ? Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NAMESPACE)
                    : host;
        } catch (IOException e) {
            return host;
        }
    }

    @Override
    public String toString() {
        return owner + "@" + host + ", process " + process;
    }
}
