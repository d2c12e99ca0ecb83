package io.stagesync.connectors.http;

import io.stagesync.model.AssetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A server from which anybody can fetch what was published. */
public final class PublicFiles implements AutoCloseable {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();

    public PublicFiles() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                byte[] bytes = files.get(request.getUrl().encodedPath());
                return bytes == null
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder()
                                .body(new Buffer().write(bytes))
                                .build();
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AssetFile publish(String name, byte[] bytes) {
        files.put("/" + name, bytes);
        return new AssetFile(server.url("/" + name).toString(), name);
    }

    /** The server's host and port. */
    public String server() {
        return server.getHostName() + ":" + server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
