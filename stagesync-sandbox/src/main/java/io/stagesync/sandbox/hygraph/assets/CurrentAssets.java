package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Handles;
import io.stagesync.sandbox.assets.Incoming;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.assets.Upload.Place;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assets of the current system (hygraph.md 5.2): files come by URL or by form, and are stored some time later. What was
 * asked for is forgotten when the server stops: such assets wait for ever, as they would for a form that nobody posts.
 */
public final class CurrentAssets implements AssetActions {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentAssets.class);

    private final String id;
    private final String server;
    private final Environment environment;
    private final Bucket bucket;
    private final SourceFiles sources;
    private final PostPolicy policy;
    private final AssetAddress address;
    private final ScheduledExecutorService later;
    private final Supplier<HygraphSwitches> switches;
    private final Clock clock;
    private final Map<Place, String> awaited = new ConcurrentHashMap<>();
    private final Map<String, Upload> forms = new ConcurrentHashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    /**
     * Opens the assets of an environment.
     *
     * @param id the environment's in the asset system
     * @param server the address of the server
     * @param maxBytes what a file may have
     * @param later does what goes on in the background
     */
    public CurrentAssets(
            String id,
            String server,
            Environment environment,
            Bucket bucket,
            int maxBytes,
            ScheduledExecutorService later,
            Supplier<HygraphSwitches> switches,
            Clock clock) {
        this.id = id;
        this.server = server;
        this.environment = environment;
        this.bucket = bucket;
        this.sources = new SourceFiles(server, () -> switches.get().fetchable(), maxBytes);
        this.policy = new PostPolicy(maxBytes, clock);
        this.address = new AssetAddress(server + "/" + id);
        this.later = later;
        this.switches = switches;
        this.clock = clock;
    }

    @Override
    public Begun fetch(Link asset, Optional<String> locale, String url) {
        Upload upload = begin(asset, locale);
        inBackground(() -> {
            try {
                arrive(upload, sources.fetch(url));
            } catch (UploadFailure e) {
                fail(upload, e);
            }
        });
        return new Begun(upload.handle(), Optional.empty(), Map.of());
    }

    @Override
    public Begun expect(Link asset, Optional<String> locale) {
        Upload upload = begin(asset, locale);
        Instant expiresAt = clock.instant().plus(switches.get().uploadExpiry());
        String key = id + "/" + upload.handle();
        forms.put(key, upload);
        return new Begun(
                upload.handle(), Optional.of(expiresAt), policy.sign(server + "/bucket/" + id, key, expiresAt));
    }

    @Override
    public String url(String handle, Map<String, @Nullable Object> transformation) {
        return address.of(handle, transformation);
    }

    /**
     * Takes a file that was posted as a form.
     *
     * @param fields those before the file, by lower-case name
     * @return what is wrong with the form; empty if the file was taken
     */
    public Optional<FormFault> post(Map<String, String> fields, Incoming file) {
        Optional<FormFault> fault = policy.check(fields, file.bytes().length);
        if (fault.isEmpty()) {
            // the bucket takes a file again while its policy lasts; the asset system has seen it already
            Optional.ofNullable(forms.remove(fields.getOrDefault("key", "")))
                    .ifPresent(upload -> inBackground(() -> arrive(upload, file)));
        }
        return fault;
    }

    private Upload begin(Link asset, Optional<String> locale) {
        Upload upload = new Upload(asset, locale, Handles.random());
        awaited.put(upload.place(), upload.handle());
        return upload;
    }

    private void inBackground(Runnable work) {
        Future<?> unused = later.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn("An upload was lost", e);
                    }
                },
                switches.get().uploadDelay().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void arrive(Upload upload, Incoming incoming) {
        byte[] bytes = incoming.bytes();
        StoredFile file = bucket.put(
                new StoredFile(
                        upload.handle(),
                        id + "/" + upload.handle(),
                        incoming.fileName(),
                        incoming.type(),
                        bytes.length,
                        upload.handle()),
                bytes);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("handle", file.handle());
        values.put("mimeType", file.type());
        values.put("size", BigDecimal.valueOf(file.size()));
        ImageSize.of(bytes).ifPresent(size -> {
            values.put("width", BigDecimal.valueOf(size.width()));
            values.put("height", BigDecimal.valueOf(size.height()));
        });
        values.put("upload", Map.of("status", "ASSET_UPLOAD_COMPLETE"));
        end(new Arrival(upload, values, file.fileName()));
    }

    private void fail(Upload upload, UploadFailure failure) {
        end(new Arrival(
                upload,
                Map.of(
                        "upload",
                        Map.of(
                                "status",
                                "ASSET_ERROR_UPLOAD",
                                "error",
                                Map.of("code", failure.code(), "message", failure.said()))),
                "untitled"));
    }

    /** Writes what has arrived; what arrives while another transaction lasts is written in one. */
    private void end(Arrival arrival) {
        if (!awaited.remove(arrival.upload().place(), arrival.upload().handle())) {
            return;
        }
        synchronized (arrivals) {
            arrivals.add(arrival);
        }
        environment.transact(writer -> {
            List<Arrival> all;
            synchronized (arrivals) {
                all = List.copyOf(arrivals);
                arrivals.clear();
            }
            all.forEach(one -> one.write(writer));
            return all.size();
        });
    }
}
