package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Destination;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two environments of one schema in a sandbox, of which one is copied to the other. */
final class HygraphPair implements AutoCloseable {
    private final Sandbox sandbox;
    final HygraphEnvironment from;
    final HygraphEnvironment to;

    HygraphPair(String sdl, ApiSwitches switches) {
        HygraphSwitches quick = HygraphSwitches.DEFAULT.withUploadDelay(Duration.ofMillis(20));
        this.sandbox = Sandbox.start(
                HygraphSpec.of("from", sdl).withSwitches(quick),
                HygraphSpec.of("to", sdl).withApi(switches).withSwitches(quick));
        this.from = sandbox.environment("from");
        this.to = sandbox.environment("to");
    }

    static HygraphSettings settings(HygraphEnvironment environment, HygraphPlan plan) {
        return HygraphSettings.of(environment.name(), URI.create(environment.contentEndpoint()))
                .withToken(new Secret(environment.token()))
                .withPlan(plan)
                .withAssets(AssetSettings.DEFAULT.withLoopback());
    }

    static Destination open(HygraphSettings settings) {
        Governor governor =
                new Governor(settings.plan().limits(), time -> Thread.sleep(time.toMillis()), System::nanoTime);
        return new HygraphConnector(settings, governor, time -> Thread.sleep(Math.min(20, time.toMillis())))
                .openDestination();
    }

    /** Files for made-up assets of an environment. */
    static AssetFiles files(HygraphEnvironment environment) {
        return (name, bytes, mimeType) -> {
            String handle =
                    environment.bucket().put(name, name, mimeType, bytes, false).handle();
            return new StoredAsset(handle, environment.deliveryEndpoint() + "/" + handle, bytes.length, 0, 0);
        };
    }

    /** What an environment holds, under names that mean the same in both. */
    static List<String> dump(HygraphEnvironment environment, Function<Link, String> names) {
        return HygraphDump.byId(handle -> environment
                        .bucket()
                        .find(handle)
                        .map(file -> Bucket.tag(environment.bucket().read(file)))
                        .orElse("gone"))
                .naming(names)
                .of(environment.content());
    }

    /** The lines that only one of the two has. */
    static List<String> differences(List<String> from, List<String> to) {
        return Stream.concat(
                        from.stream().filter(line -> !to.contains(line)).map(line -> "- " + line),
                        to.stream().filter(line -> !from.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
