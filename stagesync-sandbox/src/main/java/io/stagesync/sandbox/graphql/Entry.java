package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.store.Node;

/** A node in an answer, together with the nodes that were read with it. */
record Entry(Node node, Level level) {
    String id() {
        return node.id();
    }
}
