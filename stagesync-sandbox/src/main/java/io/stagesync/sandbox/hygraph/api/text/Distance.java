package io.stagesync.sandbox.hygraph.api.text;

import java.util.Map;

/** Distances between places on the globe. */
public final class Distance {
    private static final double RADIUS_METERS = 6_371_000;

    private Distance() {}

    /** The distance in meters, along a great circle. */
    public static double meters(Map<?, ?> from, Map<?, ?> to) {
        double lat1 = radians(from, "latitude");
        double lat2 = radians(to, "latitude");
        double lat = Math.sin((lat2 - lat1) / 2);
        double lon = Math.sin((radians(to, "longitude") - radians(from, "longitude")) / 2);
        double h = lat * lat + Math.cos(lat1) * Math.cos(lat2) * lon * lon;
        return 2 * RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double radians(Map<?, ?> place, String part) {
        return place.get(part) instanceof Number number ? Math.toRadians(number.doubleValue()) : 0;
    }
}
