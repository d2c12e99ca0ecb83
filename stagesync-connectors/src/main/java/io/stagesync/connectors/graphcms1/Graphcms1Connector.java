package io.stagesync.connectors.graphcms1;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.AnswerGuard;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.EndpointName;
import io.stagesync.connectors.http.StandStill;
import java.util.Optional;

/**
 * The way to one stage of a GraphCMS v1 project, or to a Prisma 1 service. All that this process opens at the same endpoint
 * is governed together; the store of files is another service, and not governed.
 */
public final class Graphcms1Connector implements Connector {
    private final Graphcms1Settings settings;
    private final Governor governor;
    private final Sleeper sleeper;

    public Graphcms1Connector(Graphcms1Settings settings) {
        this(settings, Governor.shared(settings.content().toString(), settings.limits()), Sleeper.real());
    }

    /** With a governor of its own, which waits as everything else here does. */
    public Graphcms1Connector(Graphcms1Settings settings, Sleeper sleeper) {
        this(settings, new Governor(settings.limits(), sleeper, System::nanoTime), sleeper);
    }

    /** @param sleeper waits between tries, and between looks after a lost answer */
    public Graphcms1Connector(Graphcms1Settings settings, Governor governor, Sleeper sleeper) {
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
        return EndpointName.of(settings.content());
    }

    @Override
    public Source openSource() {
        return AnswerGuard.before(new Graphcms1Source(settings, governor, sleeper));
    }

    @Override
    public Destination openDestination() {
        Graphcms1Source source = new Graphcms1Source(settings, governor, sleeper);
        ReadBack readBack = new ReadBack(source::reader);
        StandStill standStill = new StandStill(sleeper);
        AliasedWriter writer = new AliasedWriter(source.client(), standStill);
        Optional<ImportClient> importer = settings.importEndpoint()
                .map(endpoint -> new ImportClient(source.http(), settings, endpoint, governor, sleeper));
        RelationWriter relations = new RelationWriter(importer, readBack, standStill, writer);
        Optional<EntryCreator> creator = importer.map(client -> new EntryCreator(
                new NodeImporter(client, readBack, standStill),
                new ListImporter(client, readBack, standStill, writer),
                relations,
                writer,
                readBack));
        Optional<FileStore> files = settings.assetStore()
                .map(store -> new FileStore(new FilestackClient(source.http(), settings.stage(), store, sleeper)));
        return AnswerGuard.before(new Graphcms1Destination(
                settings, source, new ChangeWriter(source, creator, files, relations, writer, readBack)));
    }
}
