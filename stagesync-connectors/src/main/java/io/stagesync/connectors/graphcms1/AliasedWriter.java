package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.StandStill;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends mutations in chunks and finds out what became of each. A request without a clear answer is read back; what is
 * known not to be done is sent again, a few times after losses, and in halves where one refused the whole.
 */
final class AliasedWriter {
    private static final int MOST_BYTES = 400_000;

    private final GraphqlClient client;
    private final StandStill standStill;

    AliasedWriter(GraphqlClient client, StandStill standStill) {
        this.client = client;
        this.standStill = standStill;
    }

    /** One outcome for each task. */
    <T> Map<EntryKey, Outcome> write(AliasedWrite<T> kind, List<T> tasks) {
        Run<T> run = new Run<>(kind);
        Chunks.of(tasks, kind.mostAtATime(), MOST_BYTES, kind::sizeInBytes).forEach(chunk -> run.send(chunk, 0));
        return run.outcomes;
    }

    private final class Run<T> {
        private final AliasedWrite<T> kind;
        private final Map<EntryKey, Outcome> outcomes = new HashMap<>();

        private Run(AliasedWrite<T> kind) {
            this.kind = kind;
        }

        private void send(List<T> tasks, int losses) {
            WriteAnswer answer = client.write(kind.document(tasks), kind.variables(tasks));
            if (answer instanceof WriteAnswer.Answered answered) {
                sort(tasks, answered.answer(), losses);
            } else if (answer instanceof WriteAnswer.Lost lost) {
                settle(tasks, lost.reason(), losses + 1);
            }
        }

        private void sort(List<T> tasks, GraphqlAnswer answer, int losses) {
            List<T> open = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                T task = tasks.get(i);
                Optional<Outcome> outcome = kind.outcome(i, task, answer);
                outcome.ifPresent(o -> outcomes.put(kind.key(task), o));
                if (outcome.isEmpty()) {
                    open.add(task);
                }
            }
            if (tasks.size() == 1) {
                open.forEach(task -> refuse(task, answer, losses));
            } else if (!open.isEmpty()) {
                bisect(open, losses);
            }
        }

        /** What was refused may be as it should be all the same, or in part, for example a link that is gone already. */
        private void refuse(T task, GraphqlAnswer answer, int losses) {
            if (kind.look(List.of(task)).get(kind.key(task)) == AliasedWrite.State.DONE) {
                outcomes.put(kind.key(task), new Outcome.Written());
                return;
            }
            if (answer.isInternal() && losses < Tries.MOST_LOSSES) {
                settle(List.of(task), answer.reasons(), losses + 1);
                return;
            }
            Optional<T> rest = kind.rest(task, answer);
            rest.ifPresent(some -> send(List.of(some), losses));
            if (rest.isEmpty()) {
                outcomes.put(kind.key(task), answer.refusal());
            }
        }

        private void bisect(List<T> open, int losses) {
            Map<EntryKey, AliasedWrite.State> states = kind.look(open);
            List<T> notDone = new ArrayList<>();
            for (T task : open) {
                if (states.get(kind.key(task)) == AliasedWrite.State.DONE) {
                    outcomes.put(kind.key(task), new Outcome.Written());
                } else {
                    notDone.add(task);
                }
            }
            if (notDone.size() == 1) {
                send(notDone, losses);
            } else if (notDone.size() > 1) {
                Chunks.halves(notDone).forEach(half -> send(half, losses));
            }
        }

        private void settle(List<T> tasks, String reason, int losses) {
            Map<EntryKey, AliasedWrite.State> states;
            try {
                states = standStill.await(() -> kind.look(tasks));
            } catch (StageException e) {
                tasks.forEach(task -> outcomes.put(kind.key(task), unknown(reason)));
                return;
            }
            List<T> again = new ArrayList<>();
            for (T task : tasks) {
                AliasedWrite.State state = states.getOrDefault(kind.key(task), AliasedWrite.State.UNCLEAR);
                switch (state) {
                    case DONE -> outcomes.put(kind.key(task), new Outcome.Written());
                    case UNCLEAR -> outcomes.put(kind.key(task), unknown(reason));
                    case NOT_DONE -> again.add(task);
                }
            }
            if (losses > Tries.MOST_LOSSES) {
                again.forEach(task -> outcomes.put(kind.key(task), unknown(reason)));
            } else if (!again.isEmpty()) {
                send(again, losses);
            }
        }
    }

    private static Outcome unknown(String reason) {
        return new Outcome.Unknown("the answer to the mutation was lost: " + reason);
    }
}
