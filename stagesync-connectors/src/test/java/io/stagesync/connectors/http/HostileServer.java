package io.stagesync.connectors.http;

import java.io.IOException;
import java.net.URI;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/** Stands before a stage and damages some of its answers at random. */
public final class HostileServer implements AutoCloseable {
    private final PassingServer server;
    private Random random = new Random(0);
    private int spared;
    private long damaged;

    public HostileServer(URI endpoint) {
        server = new PassingServer(endpoint, this::pass);
    }

    /** Where it listens for the stage. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Begins anew: the first so many answers pass as they are, of the others every second one on average. */
    public synchronized void begin(long seed, int first) {
        random = new Random(seed);
        spared = first;
    }

    /** How many answers were damaged since the start. */
    public synchronized long damaged() {
        return damaged;
    }

    private synchronized DamagedAnswer damage(int status, ByteString body) {
        DamagedAnswer whole = new DamagedAnswer(status, body);
        if (spared-- > 0 || random.nextBoolean()) {
            return whole;
        }
        damaged++;
        return whole.damage(random);
    }

    private MockResponse pass(RecordedRequest request, Response response) throws IOException {
        DamagedAnswer answer = damage(response.code(), response.body().byteString());
        return new MockResponse.Builder()
                .code(answer.status())
                .setHeader("Content-Type", "application/json")
                .body(new Buffer().write(answer.body()))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
