package io.stagesync.connectors.hygraph;

import tools.jackson.databind.node.ObjectNode;

/** Asks an environment. May be used from several threads. */
@FunctionalInterface
interface HygraphQueries {
    /**
     * Asks a query, again and again where it fails in passing. Data and errors may come together, and both may be about a
     * single entry: an answer without data whose errors are about what was asked is an answer.
     *
     * @throws io.stagesync.model.StageException when the environment cannot be read at all
     */
    HygraphAnswer read(String document, ObjectNode variables);
}
