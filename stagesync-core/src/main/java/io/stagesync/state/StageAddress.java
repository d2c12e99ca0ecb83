package io.stagesync.state;

import static java.util.Objects.requireNonNull;

/**
 * A stage as people and as other machines know it.
 *
 * @param name in this configuration
 * @param address the same for all who use the stage, whatever they call it
 */
public record StageAddress(String name, String address) {
    public StageAddress {
        requireNonNull(name, "name is null");
        requireNonNull(address, "address is null");
    }
}
