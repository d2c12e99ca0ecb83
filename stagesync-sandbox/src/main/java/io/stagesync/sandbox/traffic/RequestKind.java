package io.stagesync.sandbox.traffic;

/** What a request is for. */
public enum RequestKind {
    QUERY,
    MUTATION,
    IMPORT,
    EXPORT,
    STORE,
    DELIVERY,
    /** Whatever does not get as far as being one of the others. */
    OTHER
}
