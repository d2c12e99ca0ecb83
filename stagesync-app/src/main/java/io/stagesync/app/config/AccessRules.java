package io.stagesync.app.config;

import io.stagesync.app.config.Node.Group;
import io.stagesync.app.config.Node.Scalar;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold for addresses and the secrets that are sent to them. */
final class AccessRules {
    /** A host that Java knows no name for because of an underscore, as services of containers often have, and its port. */
    private static final Pattern UNUSUAL_HOST = Pattern.compile("([A-Za-z0-9._-]+)(:[0-9]{1,5})?");

    private final Problems problems;

    AccessRules(Problems problems) {
        this.problems = problems;
    }

    /** An address must be one, and a secret must not stand in the file unless nobody else can use it. */
    void check(Group group, String address, String secret) {
        Optional<String> host = group.scalar(address).flatMap(this::host);
        Optional<Scalar> literal = group.scalar(secret).filter(scalar -> scalar.origin() == Scalar.Origin.FILE);
        boolean elsewhere = host.isPresent() && !Access.isThisMachine(host.orElseThrow());
        if (literal.isPresent() && elsewhere) {
            Scalar scalar = literal.orElseThrow();
            problems.add(scalar.position(), secretInFile(scalar));
        }
        group.scalar(secret)
                .filter(AccessRules::cannotBeSent)
                .ifPresent(scalar -> problems.add(scalar.position(), unusable(scalar)));
    }

    static String secretInFile(Scalar secret) {
        return "Setting '" + secret.path() + "' is a secret and must not stand in the file. Put it into the environment"
                + " and write ${NAME} here, or into a file that only you may read and write ${file:NAME}.";
    }

    static String unusable(Scalar secret) {
        return "Setting '" + secret.path() + "' is blank or has several lines.";
    }

    static boolean cannotBeSent(Scalar secret) {
        return secret.origin() != Scalar.Origin.UNSET
                && (secret.text().isBlank() || secret.text().lines().count() > 1);
    }

    private Optional<String> host(Scalar address) {
        if (address.origin() == Scalar.Origin.UNSET || !address.text().matches("https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address.text());
            Optional<String> host = hostOf(uri);
            if (host.isPresent()) {
                return host;
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

    private static Optional<String> hostOf(URI address) {
        if (address.getHost() != null) {
            return address.getUserInfo() == null ? Optional.of(address.getHost()) : Optional.empty();
        }
        Matcher unusual = UNUSUAL_HOST.matcher(
                Optional.ofNullable(address.getRawAuthority()).orElse(""));
        return unusual.matches() ? Optional.of(unusual.group(1)) : Optional.empty();
    }

    /** The address of a stage must not be that of another kind of API. */
    void checkKind(Scalar endpoint, Optional<String> connector) {
        if (connector.isPresent() && host(endpoint).isPresent()) {
            EndpointRules.objection(URI.create(endpoint.text()), connector.get())
                    .ifPresent(objection ->
                            problems.add(endpoint.position(), "Setting '" + endpoint.path() + "' " + objection));
        }
    }
}
