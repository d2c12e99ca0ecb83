package io.stagesync.sandbox.quirks;

import java.time.Duration;
import java.util.Optional;

/**
 * The switches of a stage. Immutable; each {@code with} method gives a changed copy.
 *
 * @param gateway whether GraphCMS's gateway stands before the content API: it words validation errors as graphql-js does
 *     and leaves {@code data} out of them; without it the wording is Prisma's (graphcms-v1-observed A9)
 * @param errorCodes whether content API errors keep {@code code} and {@code requestId} (graphcms-v1 2.7)
 * @param listsMoveUpdatedAt whether an update of list values alone moves {@code updatedAt}: from Prisma 1.27.4 on
 *     (graphcms-v1-observed A5)
 * @param samePathOverwrites whether storing a file under a path overwrites what is stored there (graphcms-v1 5.1)
 * @param storedUrlForm which of both URL forms the asset store answers
 * @param containerInAnswer whether the asset store names the container
 * @param latency how long every answer is held back
 * @param importTimeout after how long an import is answered with 503 although it goes on (graphcms-v1-observed A8)
 */
public record Quirks(
        boolean gateway,
        boolean errorCodes,
        boolean listsMoveUpdatedAt,
        boolean samePathOverwrites,
        StoredUrlForm storedUrlForm,
        boolean containerInAnswer,
        Duration latency,
        Optional<Duration> importTimeout) {
    public static final Quirks DEFAULT =
            new Quirks(true, true, false, true, StoredUrlForm.CDN, true, Duration.ZERO, Optional.empty());

    /** Both forms occur in Filestack's answers (graphcms-v1 5.1). */
    public enum StoredUrlForm {
        /** {@code <address>/<handle>}, as {@code cdn.filestackcontent.com} has it. */
        CDN,
        /** {@code <address>/api/file/<handle>}, as the documentation has it. */
        API_FILE
    }

    public Quirks withGateway(boolean on) {
        return new Quirks(
                on,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Quirks withErrorCodes(boolean on) {
        return new Quirks(
                gateway,
                on,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Quirks withListsMoveUpdatedAt(boolean on) {
        return new Quirks(
                gateway, errorCodes, on, samePathOverwrites, storedUrlForm, containerInAnswer, latency, importTimeout);
    }

    public Quirks withSamePathOverwrites(boolean on) {
        return new Quirks(
                gateway, errorCodes, listsMoveUpdatedAt, on, storedUrlForm, containerInAnswer, latency, importTimeout);
    }

    public Quirks withStoredUrlForm(StoredUrlForm form) {
        return new Quirks(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                form,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Quirks withContainerInAnswer(boolean on) {
        return new Quirks(
                gateway, errorCodes, listsMoveUpdatedAt, samePathOverwrites, storedUrlForm, on, latency, importTimeout);
    }

    public Quirks withLatency(Duration latency) {
        return new Quirks(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Quirks withImportTimeout(Duration timeout) {
        return new Quirks(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                Optional.of(timeout));
    }
}
