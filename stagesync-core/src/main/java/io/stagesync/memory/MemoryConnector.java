package io.stagesync.memory;

import io.stagesync.connector.Connector;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Source;

/** Opens a {@link MemoryStage}. */
public final class MemoryConnector implements Connector {
    private final MemoryStage stage;

    public MemoryConnector(MemoryStage stage) {
        this.stage = stage;
    }

    @Override
    public String stage() {
        return stage.name();
    }

    @Override
    public Source openSource() {
        return new MemoryDestination(stage);
    }

    @Override
    public Destination openDestination() {
        return new MemoryDestination(stage);
    }
}
