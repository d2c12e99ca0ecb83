package io.stagesync.memory;

import io.stagesync.connector.ConnectorContractTest;
import io.stagesync.connector.Destination;
import io.stagesync.model.AssetFile;

class MemoryConnectorTest extends ConnectorContractTest {
    private final MemoryStage elsewhere = new MemoryStage("elsewhere", SampleSchema.hotels());

    @Override
    protected Destination openEmptyStage() {
        return new MemoryConnector(new MemoryStage("memory", SampleSchema.hotels())).openDestination();
    }

    @Override
    protected AssetFile publish(String fileName, byte[] bytes) {
        return elsewhere.store(bytes);
    }
}
