package io.stagesync.sandbox.hygraph.api;

/** What a root field is; queries and mutations have limits of their own (hygraph.md 7.1). */
public enum OperationKind {
    QUERY,
    MUTATION
}
