package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.ImportClient.Kind;
import io.stagesync.connectors.graphcms1.NodeEncoder.RichTextForm;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.StandStill;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.FieldType;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates entries under the ids they shall have. Sending a node again is harmless, since an id that exists is refused; so
 * what an answer leaves open is read back and only what is missing is sent again, in halves down to single ones, until
 * each reason is known to belong to its entry.
 */
final class NodeImporter {

    private static final int MOST_FAILURES = 5;

    private final ImportClient client;
    private final ReadBack readBack;
    private final StandStill standStill;
    /** Found out by the first refusal and remembered, whichever thread meets it. */
    private volatile RichTextForm richText = RichTextForm.TREE;

    NodeImporter(ImportClient client, ReadBack readBack, StandStill standStill) {
        this.client = client;
        this.readBack = readBack;
        this.standStill = standStill;
    }

    /**
     * What became of some drafts.
     *
     * @param outcomes one for each draft
     * @param fresh those that came to be just now, without any doubt: nothing else has written to them yet
     */
    record Result(Map<EntryKey, Outcome> outcomes, Set<EntryKey> fresh) {
        Result {
            outcomes = Map.copyOf(outcomes);
            fresh = Set.copyOf(fresh);
        }
    }

    Result importAll(List<Draft> drafts) {
        Run run = new Run();
        run.send(drafts, 0);
        return new Result(run.outcomes, run.fresh);
    }

    private record Encoded(Draft draft, ObjectNode node, int bytes) {
        static Encoded of(Draft draft, ObjectNode node) {
            return new Encoded(draft, node, ImportClient.sizeInBytes(node));
        }
    }

    private final class Run {
        private final Map<EntryKey, Outcome> outcomes = new HashMap<>();
        private final Set<EntryKey> fresh = new HashSet<>();
        /** How many entries in a row, each sent alone, could not be imported for this same reason. */
        private int failures;

        private String lastFailure = "";

        private void send(List<Draft> drafts, int losses) {
            RichTextForm form = richText;
            List<Encoded> encoded = drafts.stream()
                    .map(draft -> Encoded.of(draft, NodeEncoder.encode(draft, form)))
                    .toList();
            for (List<Encoded> chunk :
                    Chunks.of(encoded, ImportClient.MOST_ELEMENTS, ImportClient.MOST_BYTES, Encoded::bytes)) {
                ImportAnswer answer = client.send(
                        Kind.NODES, chunk.stream().map(Encoded::node).toList());
                List<Draft> sent = chunk.stream().map(Encoded::draft).toList();
                if (answer instanceof ImportAnswer.Stored) {
                    failures = 0;
                    sent.forEach(draft -> outcomes.put(draft.key(), new Outcome.Written()));
                    sent.forEach(draft -> fresh.add(draft.key()));
                } else if (answer instanceof ImportAnswer.Refused refused) {
                    failures = 0;
                    sort(sent, refused.errors(), form, losses);
                } else if (answer instanceof ImportAnswer.CallFailed failed) {
                    if (failed.internal() && sent.size() == 1 && losses < Tries.MOST_LOSSES) {
                        // It may be stored all the same: then its id is refused now.
                        send(sent, losses + 1);
                    } else {
                        halve(sent, failed.reason(), losses);
                    }
                } else if (answer instanceof ImportAnswer.Lost lost) {
                    settle(sent, lost.reason(), losses + 1);
                }
            }
        }

        /** A call that failed as a whole does not say because of which entry, or whether because of one at all. */
        private void halve(List<Draft> sent, String reason, int losses) {
            if (sent.size() == 1) {
                failures = reason.equals(lastFailure) ? failures + 1 : 1;
                lastFailure = reason;
                if (failures == MOST_FAILURES) {
                    throw client.alwaysFailing(reason);
                }
            }
            sendMissing(sent, sent, new Outcome.Rejected(reason), losses);
        }

        /** After an answer with errors: which are stored, which can never be, and which are worth another try? */
        private void sort(List<Draft> sent, List<ElementError> errors, RichTextForm form, int losses) {
            List<Draft> again = new ArrayList<>();
            List<Draft> open = new ArrayList<>();
            for (Draft draft : sent) {
                Optional<ElementError> aboutContent = errorOf(draft, errors).filter(ElementError::isAboutContent);
                if (aboutContent.isEmpty()) {
                    open.add(draft);
                } else if (form == RichTextForm.TREE && isAboutRichText(draft, aboutContent.get())) {
                    richText = RichTextForm.TEXT_OF_JSON;
                    again.add(draft);
                } else {
                    outcomes.put(
                            draft.key(), new Outcome.Rejected(aboutContent.get().reason()));
                }
            }
            if (errors.stream()
                    .allMatch(error -> error.isAboutContent() || error.kind() == ElementError.Kind.RELAY_ROW)) {
                open.forEach(draft -> outcomes.put(draft.key(), new Outcome.Written()));
            } else {
                sortByReadingBack(sent, open, errors, losses);
            }
            if (!again.isEmpty()) {
                send(again, losses);
            }
        }

        private void sortByReadingBack(List<Draft> sent, List<Draft> open, List<ElementError> errors, int losses) {
            Map<EntryKey, Entry> found =
                    readBack.find(open.stream().map(Draft::key).toList());
            List<Draft> missing = new ArrayList<>();
            for (Draft draft : open) {
                Optional<Entry> entry = Optional.ofNullable(found.get(draft.key()));
                Optional<ElementError> error = errorOf(draft, errors);
                if (entry.isEmpty()) {
                    missing.add(draft);
                } else if (error.isPresent() && !NodeEncoder.isStored(draft, entry.get())) {
                    outcomes.put(
                            draft.key(),
                            new Outcome.Rejected("the entry exists already with other content: "
                                    + error.get().reason()));
                } else {
                    outcomes.put(draft.key(), new Outcome.Written());
                }
            }
            Outcome refusal = errors.stream()
                    .filter(error -> error.kind() != ElementError.Kind.RELAY_ROW)
                    .findFirst()
                    .map(ElementError::refusal)
                    .orElse(new Outcome.Rejected("the stage did not store it"));
            sendMissing(sent, missing, refusal, losses);
        }

        /** What is missing after it was sent alone is refused; what was sent with others gets its own chance. */
        private void sendMissing(List<Draft> sent, List<Draft> missing, Outcome refusal, int losses) {
            if (missing.size() == 1 && sent.size() == 1) {
                outcomes.put(missing.get(0).key(), refusal);
            } else if (missing.size() == 1) {
                send(missing, losses);
            } else if (missing.size() > 1) {
                Chunks.halves(missing).forEach(half -> send(half, losses));
            }
        }

        /** After a lost answer: the import may go on for long, and another one would collide with it. */
        private void settle(List<Draft> sent, String reason, int losses) {
            List<EntryKey> keys = sent.stream().map(Draft::key).toList();
            Set<EntryKey> existing;
            try {
                existing = standStill.await(() -> readBack.existing(keys));
            } catch (StageException e) {
                keys.forEach(key -> outcomes.put(key, unknown(reason)));
                return;
            }
            List<Draft> missing = new ArrayList<>();
            for (Draft draft : sent) {
                if (existing.contains(draft.key())) {
                    outcomes.put(draft.key(), new Outcome.Written());
                } else if (losses >= Tries.MOST_LOSSES) {
                    outcomes.put(draft.key(), unknown(reason));
                } else {
                    missing.add(draft);
                }
            }
            if (!missing.isEmpty()) {
                send(missing, losses);
            }
        }
    }

    private static Outcome unknown(String reason) {
        return new Outcome.Unknown("the answer to the import was lost: " + reason);
    }

    private static Optional<ElementError> errorOf(Draft draft, List<ElementError> errors) {
        return errors.stream()
                .filter(error -> error.kind() != ElementError.Kind.RELAY_ROW)
                .filter(error -> error.names(draft.model().name(), draft.key().id()))
                .findFirst();
    }

    private static boolean isAboutRichText(Draft draft, ElementError error) {
        return error.kind() == ElementError.Kind.INVALID_VALUE
                && error.field()
                        .flatMap(draft.model()::field)
                        .filter(field -> field.field().type() == FieldType.RICH_TEXT)
                        .isPresent();
    }
}
