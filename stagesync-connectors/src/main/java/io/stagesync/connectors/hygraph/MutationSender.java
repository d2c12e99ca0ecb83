package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Sends mutations, as many in one request as fit and may be in flight, and tells of each what became of it. Nothing is
 * sent twice here but what was surely not taken. Safe for threads.
 */
final class MutationSender {
    /** More in one request save nothing, and make it longer in doubt. */
    static final int MOST_ALIASES = 50;

    /** How many requests are side by side at most. */
    static final int MOST_REQUESTS = 12;

    private static final int LEAST_BYTES = 2_000;
    /** What a request holds beside the data of one mutation. */
    private static final int FRAME_BYTES = 1_000;

    private static final Pattern VARIABLE = Pattern.compile("\\$(m\\d+)[a-z]");

    private final HygraphClient client;
    private final DocumentCheck check;
    private final HygraphSettings settings;
    private final AtomicInteger mostBytes;

    MutationSender(HygraphClient client, DocumentCheck check, HygraphSettings settings) {
        this.client = client;
        this.check = check;
        this.settings = settings;
        this.mostBytes = new AtomicInteger(settings.plan().mutationBytes());
    }

    /** How large the data of one mutation may be. */
    int mostDataBytes() {
        return mostBytes.get() - FRAME_BYTES;
    }

    /** How many go into one request, as things are now. */
    int mostAliases() {
        return settings.mutations() == Mutations.SINGLE
                ? 1
                : Math.max(1, Math.min(MOST_ALIASES, client.governor().mutationsTogether(MOST_REQUESTS)));
    }

    /** Is told what came of one request, before the next is sent. */
    interface Arrivals {
        /** @param from the place of the first of the operations that these results are about */
        void arrived(int from, List<OperationResult> results);
    }

    /**
     * One result for each operation, in the same order.
     *
     * @param most how many may go into one request
     */
    List<OperationResult> send(List<Operation> operations, int most) {
        return send(operations, most, (from, results) -> {});
    }

    /** The same. */
    List<OperationResult> send(List<Operation> operations, int most, Arrivals arrivals) {
        List<OperationResult> results = new ArrayList<>();
        int from = 0;
        while (from < operations.size()) {
            List<Operation> next = fitting(operations.subList(from, operations.size()), Math.min(most, mostAliases()));
            List<OperationResult> some = sendTogether(next);
            arrivals.arrived(from, some);
            results.addAll(some);
            from += next.size();
        }
        return results;
    }

    /** As many from the start as fit; one at least. */
    private List<Operation> fitting(List<Operation> operations, int most) {
        int count = 0;
        int bytes = MutationDocument.FRAME_BYTES;
        while (count < Math.min(most, operations.size())) {
            bytes += operations.get(count).bytes();
            if (count > 0 && bytes > mostBytes.get()) {
                break;
            }
            count++;
        }
        return operations.subList(0, count);
    }

    private List<OperationResult> sendTogether(List<Operation> operations) {
        MutationDocument document = MutationDocument.of(operations);
        check.check(document.text());
        WriteAnswer answer = client.write(document.text(), document.variables(), operations.size());
        if (answer instanceof WriteAnswer.Answered answered) {
            return sorted(operations, answered.answer());
        } else if (answer instanceof WriteAnswer.Lost lost) {
            return operations.stream()
                    .map(each -> (OperationResult) new OperationResult.Lost(lost.reason()))
                    .toList();
        }
        int bytes = document.bytes();
        mostBytes.accumulateAndGet(Math.max(LEAST_BYTES, bytes * 3 / 4), Math::min);
        return operations.size() == 1
                ? List.of(new OperationResult.TooLarge(bytes))
                : send(operations, (operations.size() + 1) / 2);
    }

    private static List<OperationResult> sorted(List<Operation> operations, HygraphAnswer answer) {
        List<OperationResult> results = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            results.add(operations.size() == 1 ? alone(answer) : named(MutationDocument.alias(i), answer));
        }
        return results;
    }

    private static OperationResult alone(HygraphAnswer answer) {
        JsonNode node = answer.value(MutationDocument.alias(0));
        return node.isObject() || (answer.errors().isEmpty() && answer.data().isPresent())
                ? new OperationResult.Answered(node)
                : refused(answer);
    }

    private static OperationResult named(String alias, HygraphAnswer answer) {
        JsonNode node = answer.value(alias);
        if (node.isObject()) {
            return new OperationResult.Answered(node);
        }
        List<HygraphError> about =
                answer.errors().stream().filter(error -> isAbout(error, alias)).toList();
        if (!about.isEmpty()) {
            return refused(new HygraphAnswer(Optional.empty(), about, answer.requestId()));
        }
        boolean allTold = answer.data().isPresent()
                && answer.errors().stream().noneMatch(error -> error.path().isEmpty());
        return allTold && node.isNull()
                ? new OperationResult.Answered(node)
                : new OperationResult.Unclear(answer.reasons());
    }

    private static OperationResult refused(HygraphAnswer answer) {
        return answer.errors().stream().anyMatch(HygraphError::isInternal)
                ? new OperationResult.Failed(answer.reasons())
                : new OperationResult.Refused(answer);
    }

    /** An error of validation has no path, but names the variable. */
    private static boolean isAbout(HygraphError error, String alias) {
        Matcher variable = VARIABLE.matcher(error.message());
        return error.isBelow(alias)
                || (error.path().isEmpty()
                        && variable.find()
                        && variable.group(1).equals(alias));
    }
}
