package io.stagesync.sandbox.switches;

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
 * @param latency how long every request waits before it is carried out; it counts towards the timeout
 * @param importTimeout after how long an import is answered with 503 although it goes on (graphcms-v1-observed A8);
 *     45 seconds by default. Exports and content API calls are given up after the same time.
 */
public record Switches(
        boolean gateway,
        boolean errorCodes,
        boolean listsMoveUpdatedAt,
        boolean samePathOverwrites,
        StoredUrlForm storedUrlForm,
        boolean containerInAnswer,
        Duration latency,
        Optional<Duration> importTimeout) {
    public static final Switches DEFAULT = new Switches(
            true, true, false, true, StoredUrlForm.CDN, true, Duration.ZERO, Optional.of(Duration.ofSeconds(45)));

    /** Both forms occur in Filestack's answers (graphcms-v1 5.1). */
    public enum StoredUrlForm {
        /** {@code <address>/<handle>}, as {@code cdn.filestackcontent.com} has it. */
        CDN,
        /** {@code <address>/api/file/<handle>}, as the documentation has it. */
        API_FILE
    }

    public Switches withGateway(boolean on) {
        return new Switches(
                on,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Switches withErrorCodes(boolean on) {
        return new Switches(
                gateway,
                on,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Switches withListsMoveUpdatedAt(boolean on) {
        return new Switches(
                gateway, errorCodes, on, samePathOverwrites, storedUrlForm, containerInAnswer, latency, importTimeout);
    }

    public Switches withSamePathOverwrites(boolean on) {
        return new Switches(
                gateway, errorCodes, listsMoveUpdatedAt, on, storedUrlForm, containerInAnswer, latency, importTimeout);
    }

    public Switches withStoredUrlForm(StoredUrlForm form) {
        return new Switches(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                form,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Switches withContainerInAnswer(boolean on) {
        return new Switches(
                gateway, errorCodes, listsMoveUpdatedAt, samePathOverwrites, storedUrlForm, on, latency, importTimeout);
    }

    public Switches withLatency(Duration latency) {
        return new Switches(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                importTimeout);
    }

    public Switches withImportTimeout(Duration timeout) {
        return new Switches(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                Optional.of(timeout));
    }

    /** However long it takes, every call is answered. */
    public Switches withoutImportTimeout() {
        return new Switches(
                gateway,
                errorCodes,
                listsMoveUpdatedAt,
                samePathOverwrites,
                storedUrlForm,
                containerInAnswer,
                latency,
                Optional.empty());
    }
}
