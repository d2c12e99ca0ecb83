package io.stagesync.sandbox.hygraph.api;

import graphql.ExecutionResult;
import io.stagesync.sandbox.hygraph.api.fault.FetchProblems;
import io.stagesync.sandbox.hygraph.api.fault.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers (hygraph.md 8). A query that fails, and a mutation of which every field fails, have no data; one of which
 * only some fail has that of the others, with HTTP 400 nevertheless; values that are missing where the schema demands
 * them are errors in an answer with HTTP 200.
 */
final class Answers {
    private final ApiSwitches switches;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();

    Answers(ApiSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    Answer refused(List<RootField> fields, Problem problem) {
        return answer(fields, problem.status(), List.of(problem), null);
    }

    Answer of(List<RootField> fields, ExecutionResult result) {
        Object data = result.getData();
        if (result.getErrors().isEmpty()) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("data", data);
            return new Answer(200, JsonText.of(body), kinds(fields));
        }
        List<Problem> problems = new ArrayList<>();
        result.getErrors()
                .forEach(error -> problems.add(FetchProblems.problem(error)
                        .orElseGet(() -> Problem.ofDocument(String.valueOf(error.getMessage())))));
        int status = problems.stream().mapToInt(Problem::status).max().orElse(200);
        long failed = problems.stream().filter(Problem::failed).count();
        if (status == 400 && isMutation(fields) && failed < fields.size()) {
            boolean calm = switches.isOn(ApiSwitch.PARTIAL_FAILURE_IS_200);
            boolean undone = switches.isOn(ApiSwitch.ATOMIC_DOCUMENTS);
            return answer(fields, calm && !undone ? 200 : 400, problems, undone ? null : data);
        }
        return answer(fields, status, problems, status == 200 ? data : null);
    }

    private static boolean isMutation(List<RootField> fields) {
        return fields.stream().anyMatch(field -> field.kind() == OperationKind.MUTATION);
    }

    private static List<OperationKind> kinds(List<RootField> fields) {
        return fields.stream().map(RootField::kind).toList();
    }

    private Answer answer(List<RootField> fields, int status, List<Problem> problems, @Nullable Object data) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", problems.stream().map(Problem::body).toList());
        body.put("data", data);
        body.put("extensions", Map.of("requestId", requestId()));
        return new Answer(status, JsonText.of(body), kinds(fields));
    }

    private String requestId() {
        return Long.toString(clock.millis(), 36) + Long.toString(count.incrementAndGet() % 1_679_616 + 1_679_616, 36);
    }
}
