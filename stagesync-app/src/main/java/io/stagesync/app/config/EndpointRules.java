package io.stagesync.app.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Knows the addresses of the CMS's APIs by their looks, so that one that was mixed up with another is said at once. */
final class EndpointRules {
    private EndpointRules() {}

    /** What is wrong with an address for a connector; empty where nothing speaks against it. */
    static Optional<String> objection(URI address, String connector) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(address.getPath());
        if (!isOf(host, "hygraph.com") && !isOf(host, "graphcms.com")) {
            return Optional.empty();
        }
        if (host.startsWith("management")) {
            return Optional.of(
                    "is the address of the management API, which has no content. Give that of the content API,"
                            + " as the project's settings show it.");
        }
        boolean older = path.startsWith("/v1/");
        boolean newer = path.startsWith("/v2/") || path.startsWith("/content/");
        if (older && connector.equals(StageBinder.HYGRAPH)) {
            return Optional.of("is the address of a GraphCMS v1 project. Write 'connector: graphcms1', or give the"
                    + " address of the Hygraph environment.");
        }
        if (newer && connector.equals(StageBinder.GRAPHCMS1)) {
            return Optional.of(
                    "is the address of a Hygraph environment. Write 'connector: hygraph', or give the address"
                            + " of the GraphCMS v1 stage.");
        }
        return Optional.empty();
    }

    private static boolean isOf(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
