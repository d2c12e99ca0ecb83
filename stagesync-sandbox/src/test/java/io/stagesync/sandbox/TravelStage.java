package io.stagesync.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty stage of the travel schema for each test. */
@SuppressWarnings("NullAway.Init")
public abstract class TravelStage {
    protected Sandbox sandbox;
    protected SandboxStage stage;
    protected StageClient client;

    @BeforeEach
    void startSandbox() {
        sandbox = Sandbox.start(StageSpec.of("master", TestSchemas.text("/graphql-side/travel.graphql")));
        stage = sandbox.stage("master");
        client = new StageClient(stage);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    /** Imports nodes, given as the inside of a JSON array; names what they are called. */
    protected void given(String nodes) {
        client.importValues("{\"valueType\":\"nodes\",\"values\":[" + nodes + "]}");
    }

    protected static String hotel(String id, String more) {
        return "{\"_typeName\":\"Hotel\",\"id\":\"" + id + "\",\"status\":\"DRAFT\",\"open\":true,\"name\":\"" + id
                + "\"" + more + "}";
    }

    protected static String node(String model, String id) {
        return "{\"_typeName\":\"" + model + "\",\"id\":\"" + id + "\",\"status\":\"DRAFT\",\"name\":\"" + id + "\"}";
    }
}
