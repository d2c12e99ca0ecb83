package io.stagesync.sandbox.hygraph.api;

import java.util.List;

/**
 * What became of a {@link Call}.
 *
 * @param status of the HTTP answer
 * @param json its body
 * @param operations one for each root field of the operation, as concurrency is counted (hygraph.md 7.3)
 */
public record Answer(int status, String json, List<OperationKind> operations) {
    public Answer {
        operations = List.copyOf(operations);
    }
}
