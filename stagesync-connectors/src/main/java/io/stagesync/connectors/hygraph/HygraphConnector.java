package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.AnswerGuard;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.EndpointName;
import io.stagesync.connectors.http.HttpPost;

/**
 * The way to one environment of a Hygraph project. All that this process opens at the same endpoint with the same plan is
 * governed together.
 */
public final class HygraphConnector implements Connector {
    private final HygraphSettings settings;
    private final Governor governor;
    private final Sleeper sleeper;

    public HygraphConnector(HygraphSettings settings) {
        this(
                settings,
                Governor.shared(settings.endpoint().toString(), settings.plan().limits()),
                Sleeper.real());
    }

    /** @param sleeper waits between tries, between looks after a lost answer, and for uploads */
    public HygraphConnector(HygraphSettings settings, Governor governor, Sleeper sleeper) {
        this.settings = requireNonNull(settings, "settings is null");
        this.governor = requireNonNull(governor, "governor is null");
        this.sleeper = requireNonNull(sleeper, "sleeper is null");
    }

    @Override
    public String stage() {
        return settings.stage();
    }

    @Override
    public String address() {
        return EndpointName.of(settings.endpoint());
    }

    @Override
    public Source openSource() {
        HttpPost http = new HttpPost(settings.timeout());
        return AnswerGuard.before(
                new HygraphSource(settings, http, new HygraphClient(http, settings, governor, sleeper), sleeper));
    }

    @Override
    public Destination openDestination() {
        HttpPost http = new HttpPost(settings.timeout());
        HygraphClient client = new HygraphClient(http, settings, governor, sleeper);
        HygraphSource source = new HygraphSource(settings, http, client, sleeper);
        Opening opening = new Opening(settings, http, client, sleeper);
        return AnswerGuard.before(new HygraphDestination(
                settings, source, () -> opening.writer(source.environment().mapping(), new ReadBack(source))));
    }
}
