package io.stagesync.connectors.http;

import java.net.URI;
import java.util.Locale;

/** The one name of an endpoint, however it is written: two who write to it must know that they do. */
public final class EndpointName {
    private EndpointName() {}

    /** Scheme and host in small letters, and the path without a slash at its end. */
    public static String of(URI endpoint) {
        String place = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        String path = endpoint.getRawPath() == null ? "" : endpoint.getRawPath();
        return place.toLowerCase(Locale.ROOT) + path.replaceAll("/+$", "");
    }
}
