package io.stagesync.app.cli;

import io.stagesync.app.config.Configuration;
import io.stagesync.connector.Connector;

/** Makes the connector of a configured stage. */
public interface StageOpener {
    /** The connector for a stage that the configuration has. Costs nothing until something is asked of it. */
    Connector connector(Configuration configuration, String stage);
}
