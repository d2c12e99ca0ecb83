package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Destination;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two environments of one schema in a sandbox, of which one is copied to the other. */
final class HygraphPair implements AutoCloseable {
    private final Sandbox sandbox;
    final HygraphEnvironment from;
    final HygraphEnvironment to;

    HygraphPair(String sdl) {
        this(sdl, spec -> spec);
    }

    /** @param destination makes the destination harder */
    HygraphPair(String sdl, UnaryOperator<HygraphSpec> destination) {
        HygraphSwitches quick = HygraphSwitches.DEFAULT.withUploadDelay(Duration.ofMillis(20));
        this.sandbox = Sandbox.start(
                HygraphSpec.of("from", sdl).withSwitches(quick),
                destination.apply(HygraphSpec.of("to", sdl).withSwitches(quick)));
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

    /** What only one of the two holds, under the names that it has at the source. */
    List<String> differences(HygraphMapping mapping, Function<Link, String> names) {
        List<String> origin = dump(from, Link::id);
        List<String> copy = dump(to, names);
        return Stream.concat(
                        origin.stream().filter(line -> !copy.contains(line)).map(line -> "- " + line),
                        copy.stream().filter(line -> !origin.contains(line)).map(line -> "+ " + line))
                .filter(new Visible(mapping, origin))
                .toList();
    }

    private static List<String> dump(HygraphEnvironment environment, Function<Link, String> names) {
        return HygraphDump.byId(handle -> environment
                        .bucket()
                        .find(handle)
                        .map(file -> Bucket.tag(environment.bucket().read(file)))
                        .orElse("gone"))
                .naming(names)
                .of(environment.content());
    }

    /**
     * What the API shows of a line. Content that was made up in the store can be what no input could have written: a
     * localization of an asset without a file of its own, where the input demands one; a component in a locale that its
     * entry, which shows none, lacks; the name and file of an asset in the default locale that it does not have.
     */
    private record Visible(HygraphMapping mapping, List<String> origin) implements Predicate<String> {
        private static final Pattern LINE = Pattern.compile("[-+] (\\w+) (\\w+)/(\\w+) (.*)", Pattern.DOTALL);

        @Override
        public boolean test(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                return true;
            }
            String type = parts.group(2);
            String rest = parts.group(4);
            if (type.equals("Asset") && rest.matches("(?s)(bytes|fileName)\\[.*")) {
                return false;
            }
            String document = parts.group(1) + " " + type + "/" + parts.group(3);
            if (type.equals("Asset") && (rest.startsWith("fileName = ") || rest.startsWith("bytes = "))) {
                return origin.contains(document + " [" + mapping.defaultLocale() + "]");
            }
            boolean shows = mapping.model(type).orElseThrow().entity().localized();
            return !(rest.matches("\\[\\w+\\]") && !shows) && !rest.matches("variants/\\d+/\\[\\w+\\]");
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
