package io.stagesync.sandbox.hygraph.http;

/** The two addresses of a content API (hygraph.md 1.1). */
enum Endpoint {
    REGULAR,
    HIGH_PERFORMANCE
}
