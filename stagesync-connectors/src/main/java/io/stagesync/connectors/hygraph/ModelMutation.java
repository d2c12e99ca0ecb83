package io.stagesync.connectors.hygraph;

import java.util.Set;

/**
 * A mutation that a model has.
 *
 * @param name for example {@code publishManyHotelsConnection}
 * @param arguments what it takes; {@code locales}, {@code publishBase} and the like only where the model is localized
 */
record ModelMutation(String name, Set<String> arguments) {
    /** What a mutation does (hygraph.md 4.1). Those for many are the paged ones that answer a connection. */
    enum Kind {
        CREATE,
        UPDATE,
        UPSERT,
        DELETE,
        PUBLISH,
        UNPUBLISH,
        UPDATE_MANY,
        DELETE_MANY,
        PUBLISH_MANY,
        UNPUBLISH_MANY
    }

    ModelMutation {
        arguments = Set.copyOf(arguments);
    }

    boolean takes(String argument) {
        return arguments.contains(argument);
    }
}
