package io.stagesync.sandbox.bulk;

/**
 * What a call answers.
 *
 * @param status the HTTP status
 * @param json the body, always JSON
 */
public record BulkAnswer(int status, String json) {}
