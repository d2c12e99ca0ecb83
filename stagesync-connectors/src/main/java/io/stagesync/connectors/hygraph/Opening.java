package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.StandStill;
import java.util.List;

/** Puts together what writing an environment needs. */
final class Opening {
    private final HygraphSettings settings;
    private final HttpPost http;
    private final HygraphClient client;
    private final Sleeper sleeper;

    Opening(HygraphSettings settings, HttpPost http, HygraphClient client, Sleeper sleeper) {
        this.settings = settings;
        this.http = http;
        this.client = client;
        this.sleeper = sleeper;
    }

    ChangeWriter writer(HygraphMapping mapping, ReadBack readBack) {
        List<String> locales = mapping.locales();
        AssetFiles files = new AssetFiles(client, mapping);
        DocumentCheck check = new DocumentCheck(client);
        MutationSender sender = new MutationSender(client, check, settings);
        DataEncoder data = new DataEncoder(files, mapping::component, mapping.defaultLocale());
        Wiring wiring = new Wiring(
                sender,
                new StandStill(sleeper),
                new EntryEncoder(data),
                readBack,
                new CreationLookup(client, readBack, locales),
                new VariantPublisher(check, sender, readBack, mapping.defaultLocale()));
        return new ChangeWriter(mapping, wiring, files, assets(mapping, wiring));
    }

    private AssetWriter assets(HygraphMapping mapping, Wiring wiring) {
        ModelBinding model = mapping.model(EnvironmentTypes.ASSET)
                .orElseThrow(() -> client.errors().broken("its schema has no assets"));
        FileHosts hosts = settings.assets().fileHosts();
        FileTransfer transfer = new FileTransfer(http.client(), hosts, sleeper);
        if (!mapping.takesUploads()) {
            return new LegacyAssets(
                    wiring,
                    model,
                    settings,
                    new LegacyUpload(http, settings, client, sleeper, transfer),
                    hosts,
                    mapping.defaultLocale());
        }
        return new UploadingAssets(
                wiring,
                model,
                settings,
                hosts,
                new FileDelivery(
                        new BucketForms(transfer, sleeper),
                        new UploadPoll(client, model, mapping.locales(), sleeper),
                        settings.assets().mostWait()));
    }
}
