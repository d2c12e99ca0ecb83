package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import java.net.URI;

/** Sources that read environments of a sandbox, and content for these. */
final class HygraphStages {
    private HygraphStages() {}

    static HygraphSettings settings(HygraphEnvironment environment) {
        return HygraphSettings.of(environment.name(), URI.create(environment.contentEndpoint()))
                .withToken(new Secret(environment.token()))
                .withPlan(HygraphPlan.UNLIMITED)
                .withAssets(AssetSettings.DEFAULT.withLoopback());
    }

    static HygraphSource source(HygraphEnvironment environment) {
        return source(settings(environment));
    }

    static HygraphSource source(HygraphSettings settings) {
        HttpPost http = new HttpPost(settings.timeout());
        Governor governor = new Governor(settings.plan().limits(), time -> {}, System::nanoTime);
        return new HygraphSource(settings, http, new HygraphClient(http, settings, governor, time -> {}), time -> {});
    }

    static void fill(HygraphEnvironment environment, ContentPlan plan) {
        HygraphContentGenerator.fill(environment.content(), plan, (name, bytes, mimeType) -> {
            StoredFile file = environment.bucket().put(name, name, mimeType, bytes, false);
            return new StoredAsset(
                    file.handle(), environment.deliveryEndpoint() + "/" + file.handle(), bytes.length, 0, 0);
        });
    }
}
