package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.StandStill;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Sends writes until each has an outcome. Where it is not clear what became of some, the stage is read first: what is
 * there is done, and only what is not is sent again, once after a loss, and in halves where one of them made the stage
 * refuse all, down to the one at fault.
 */
final class Rounds<T> {
    /** From then on in halves, in case that one write is what the stage fails at. */
    private static final int LOSSES_TOGETHER = 2;

    private final MutationSender sender;
    private final StandStill standStill;
    private final WriteKind<T> kind;

    Rounds(MutationSender sender, StandStill standStill, WriteKind<T> kind) {
        this.sender = sender;
        this.standStill = standStill;
        this.kind = kind;
    }

    /** One outcome for each write, in the same order. */
    List<Outcome> run(List<Progress<T>> writes) {
        List<Outcome> outcomes =
                new ArrayList<>(Collections.nCopies(writes.size(), new Outcome.Unknown("it got no answer")));
        List<Open<T>> open = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            next(new Open<>(i, 0), writes.get(i), outcomes, open);
        }
        run(open, Integer.MAX_VALUE, outcomes);
        return outcomes;
    }

    /** A place in the list of writes. */
    private record Open<T>(int place, int losses, List<T> write) {
        Open(int place, int losses) {
            this(place, losses, List.of());
        }

        T current() {
            return write.get(0);
        }

        /** The same after an answer: what was lost before is forgotten. */
        Open<T> taken() {
            return new Open<>(place, 0, write);
        }
    }

    private void next(Open<T> place, Progress<T> progress, List<Outcome> outcomes, List<Open<T>> open) {
        if (progress instanceof Progress.Over<T> over) {
            outcomes.set(place.place(), over.outcome());
        } else if (progress instanceof Progress.Next<T> next) {
            open.add(new Open<>(place.place(), place.losses(), List.of(next.write())));
        }
    }

    private void run(List<Open<T>> start, int most, List<Outcome> outcomes) {
        List<Open<T>> open = start;
        while (!open.isEmpty()) {
            int together = Math.min(Math.min(most, open.size()), sender.mostAliases());
            List<Open<T>> sent = open;
            List<OperationResult> results = sender.send(
                    sent.stream().map(each -> kind.operation(each.current())).toList(),
                    most,
                    (from, some) -> arrived(sent.subList(from, from + some.size()), some));
            List<Open<T>> again = new ArrayList<>();
            List<Open<T>> unclear = new ArrayList<>();
            List<Open<T>> lost = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Open<T> each = open.get(i);
                OperationResult result = results.get(i);
                if (result instanceof OperationResult.Answered answered) {
                    next(each.taken(), kind.answered(each.current(), answered.node()), outcomes, again);
                } else if (result instanceof OperationResult.Refused refused) {
                    next(each, kind.refused(each.current(), refused.answer()), outcomes, again);
                } else if (result instanceof OperationResult.TooLarge large) {
                    next(each, kind.tooLarge(each.current(), large.bytes()), outcomes, again);
                } else if (result instanceof OperationResult.Unclear) {
                    unclear.add(each);
                } else if (result instanceof OperationResult.Lost answer) {
                    lost.add(each);
                    outcomes.set(
                            each.place(),
                            new Outcome.Unknown("the answer to the mutation was lost: " + answer.reason()));
                } else if (result instanceof OperationResult.Failed failed) {
                    lost.add(each);
                    outcomes.set(each.place(), new Outcome.Rejected(failed.reason()));
                }
            }
            run(rest(unclear, outcomes), Math.max(1, together / 2), outcomes);
            List<Open<T>> notDone = afterLoss(lost, outcomes);
            boolean halved = notDone.stream().anyMatch(each -> each.losses() > LOSSES_TOGETHER);
            run(notDone, halved ? Math.max(1, together / 2) : together, outcomes);
            open = again;
        }
    }

    private void arrived(List<Open<T>> sent, List<OperationResult> results) {
        List<T> writes = new ArrayList<>();
        List<JsonNode> nodes = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (results.get(i) instanceof OperationResult.Answered answered) {
                writes.add(sent.get(i).current());
                nodes.add(answered.node());
            }
        }
        kind.arrived(writes, nodes);
    }

    private List<Open<T>> rest(List<Open<T>> unclear, List<Outcome> outcomes) {
        List<Open<T>> rest = new ArrayList<>();
        if (!unclear.isEmpty()) {
            List<Progress<T>> seen =
                    kind.look(unclear.stream().map(Open::current).toList());
            for (int i = 0; i < unclear.size(); i++) {
                next(unclear.get(i), seen.get(i), outcomes, rest);
            }
        }
        return rest;
    }

    /** What is not done of what got no answer. What cannot be looked up, or is lost too often, keeps its outcome. */
    private List<Open<T>> afterLoss(List<Open<T>> lost, List<Outcome> outcomes) {
        List<Open<T>> rest = new ArrayList<>();
        if (lost.isEmpty()) {
            return rest;
        }
        List<Progress<T>> seen;
        try {
            seen = standStill.await(
                    () -> kind.look(lost.stream().map(Open::current).toList()));
        } catch (StageException e) {
            return rest;
        }
        for (int i = 0; i < lost.size(); i++) {
            Open<T> each = lost.get(i);
            if (seen.get(i) instanceof Progress.Over<T> || each.losses() < Tries.MOST_LOSSES) {
                next(new Open<>(each.place(), each.losses() + 1, each.write()), seen.get(i), outcomes, rest);
            }
        }
        return rest;
    }
}
