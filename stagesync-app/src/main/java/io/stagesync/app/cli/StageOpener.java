package io.stagesync.app.cli;

import static java.util.Objects.requireNonNull;

import io.stagesync.app.config.Configuration;
import io.stagesync.connector.Connector;

/** Makes the connector of a configured stage. */
public interface StageOpener {
    /** The connector for a stage that the configuration has. Costs nothing until something is asked of it. */
    Connector connector(Configuration configuration, String stage);

    /** Opens what the configuration says. */
    static StageOpener configured() {
        return (configuration, stage) ->
                requireNonNull(configuration.stages().get(stage), stage).connector();
    }
}
