package io.stagesync.app.config;

import io.stagesync.connector.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where a group of settings that passed every check points to, and with which secrets. */
final class Access {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Access() {}

    static Optional<URI> address(Node.Group group, String name) {
        return group.text(name).map(URI::create);
    }

    static Optional<Secret> secret(Node.Group group, String name) {
        return group.text(name).map(Secret::new);
    }

    /** Whether a host is this machine, where nothing is a secret. */
    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }
}
