package io.stagesync.app.config;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Connector;
import io.stagesync.connectors.graphcms1.Graphcms1Connector;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphProbe;
import io.stagesync.connectors.hygraph.HygraphSettings;
import java.util.Optional;

/** How to reach one stage, by what it is. Secrets in it do not print. */
public sealed interface StageSettings {
    /** A way to the stage. Costs nothing until something is asked of it. */
    Connector connector();

    /** Finds out how the stage behaves where that is not known; empty where all of it is. */
    Optional<HygraphProbe> probe();

    /** An environment of a Hygraph project. */
    record Hygraph(HygraphSettings settings) implements StageSettings {
        public Hygraph {
            requireNonNull(settings, "settings is null");
        }

        @Override
        public Connector connector() {
            return new HygraphConnector(settings);
        }

        @Override
        public Optional<HygraphProbe> probe() {
            return Optional.of(new HygraphProbe(settings));
        }
    }

    /** A stage of a GraphCMS v1 project, or of any Prisma 1 service. */
    record Graphcms1(Graphcms1Settings settings) implements StageSettings {
        public Graphcms1 {
            requireNonNull(settings, "settings is null");
        }

        @Override
        public Connector connector() {
            return new Graphcms1Connector(settings);
        }

        @Override
        public Optional<HygraphProbe> probe() {
            return Optional.empty();
        }
    }
}
