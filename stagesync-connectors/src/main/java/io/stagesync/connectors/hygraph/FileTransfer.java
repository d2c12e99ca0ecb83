package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.http.FileReader;
import io.stagesync.connectors.http.GuardedRedirects.ForbiddenAddressException;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.AssetFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;

/**
 * Passes a file from where it is to a form that takes it, without keeping it: whatever its size, only a buffer of it is in
 * memory. The form gets no token, and its length beforehand, since buckets take no chunks (hygraph.md 5.2). Safe for
 * threads.
 */
final class FileTransfer {
    /** A file whose length nobody tells is read first, if it is small. */
    private static final long MOST_BYTES_OF_UNKNOWN_LENGTH = 8L << 20;

    private static final MediaType UNKNOWN = MediaType.get("application/octet-stream");

    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private final Sleeper sleeper;

    /** @param sleeper waits between tries */
    FileTransfer(OkHttpClient http, FileHosts hosts, Sleeper sleeper) {
        OkHttpClient limited = http.newBuilder().callTimeout(FileReader.LONGEST).build();
        this.reading = hosts.guard(limited);
        this.writing = limited.newBuilder().followRedirects(false).build();
        this.sleeper = sleeper;
    }

    /** A file on its way. */
    private record Content(MediaType type, long length, BufferedSource bytes) {}

    /** The form did not answer, or not what became of the file: it may have it or not. */
    static final class LostException extends IOException {
        private static final long serialVersionUID = 1L;

        LostException(String message) {
            super(message);
        }

        LostException(IOException cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** The form does not want the file. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** A failure before the form had the file, which another try may not meet. */
    private static final class PassingException extends IOException {
        private static final long serialVersionUID = 1L;
        private final Optional<Duration> retryAfter;

        PassingException(String message, IOException cause) {
            super(message, cause);
            this.retryAfter = Optional.empty();
        }

        PassingException(String message, Optional<Duration> retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }
    }

    /**
     * Sends the file as the last part of a form, once; again only where the form did not take it.
     *
     * @param fields the parts before it, in order
     * @param part the name of the file's own part
     * @param request the request for the form, given its body
     * @return what the form answered
     * @throws LostException when the form may have it or not
     * @throws IOException when the file cannot be read or sent, in words for the user
     */
    String send(
            AssetFile file,
            String fileName,
            Map<String, String> fields,
            String part,
            Function<RequestBody, Request> request)
            throws IOException {
        Tries tries = new Tries(sleeper);
        while (true) {
            try {
                return sendOnce(file, fileName, fields, part, request);
            } catch (PassingException e) {
                boolean over =
                        e.getCause() instanceof IOException cause ? tries.failed(cause) : tries.failed(e.retryAfter);
                if (over) {
                    throw e;
                }
            }
            tries.await();
        }
    }

    private String sendOnce(
            AssetFile file,
            String fileName,
            Map<String, String> fields,
            String part,
            Function<RequestBody, Request> request)
            throws IOException {
        try (Response source = open(file.url())) {
            Content content = content(file, source);
            MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
            fields.forEach(form::addFormDataPart);
            form.addFormDataPart(part, fileName, new Streamed(content));
            return post(request.apply(form.build()));
        }
    }

    private String post(Request request) throws IOException {
        try (Response answer = writing.newCall(request).execute()) {
            String body = answer.peekBody(1 << 20).string();
            if (answer.isSuccessful()) {
                return body;
            }
            String why = "the store refused the file (HTTP " + answer.code() + ", " + HttpAnswer.excerpt(body) + ")";
            if (answer.code() == 429) {
                throw new PassingException(why, HttpPost.retryAfter(answer));
            }
            throw HttpAnswer.isPassing(answer.code()) ? new LostException(why) : new RefusedException(why);
        } catch (PassingException | LostException | RefusedException e) {
            throw e;
        } catch (IOException e) {
            if (HttpPost.isNotSent(e)) {
                throw new PassingException("the store cannot be reached: " + e.getMessage(), e);
            }
            throw new LostException(e);
        }
    }

    private Response open(String address) throws IOException {
        Response response = get(address);
        if (response.isSuccessful()) {
            return response;
        }
        response.close();
        String why = "the file " + address + " cannot be read (HTTP " + response.code() + ")";
        throw HttpAnswer.isPassing(response.code())
                ? new PassingException(why, HttpPost.retryAfter(response))
                : new IOException(why);
    }

    private Response get(String address) throws IOException {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new IOException("the file's address '" + address + "' is no http or https address");
        }
        Request request = new Request.Builder()
                .url(url)
                .header("Accept-Encoding", "identity")
                .build();
        try {
            return reading.newCall(request).execute();
        } catch (ForbiddenAddressException e) {
            throw e;
        } catch (IOException e) {
            throw new PassingException("the file " + address + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Content content(AssetFile file, Response source) throws IOException {
        MediaType told = file.mediaType().isEmpty() ? null : MediaType.parse(file.mediaType());
        MediaType found = told == null ? source.body().contentType() : told;
        MediaType type = found == null ? UNKNOWN : found;
        long length = source.body().contentLength();
        BufferedSource bytes = source.body().source();
        if (length >= 0) {
            return new Content(type, length, bytes);
        }
        if (file.sizeBytes() >= 0 && source.header("Content-Encoding") == null) {
            return new Content(type, file.sizeBytes(), bytes);
        }
        if (bytes.request(MOST_BYTES_OF_UNKNOWN_LENGTH + 1)) {
            throw new IOException("the file " + file.url() + " does not tell its length, and is too large to be held in"
                    + " memory. Let the stage fetch it by its address");
        }
        Buffer whole = new Buffer();
        whole.writeAll(bytes);
        return new Content(type, whole.size(), whole);
    }

    /** A body that is read while it is written. */
    private static final class Streamed extends RequestBody {
        private final Content content;

        Streamed(Content content) {
            this.content = content;
        }

        @Override
        public MediaType contentType() {
            return content.type();
        }

        @Override
        public long contentLength() {
            return content.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(content.bytes(), content.length());
        }
    }
}
