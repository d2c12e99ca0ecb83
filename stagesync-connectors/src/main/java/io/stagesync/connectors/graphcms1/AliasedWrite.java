package io.stagesync.connectors.graphcms1;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A kind of write of which several go into one request, each under an alias of its own. */
interface AliasedWrite<T> {
    /** What reading back says about one that was sent. */
    enum State {
        DONE,
        NOT_DONE,
        UNCLEAR
    }

    EntryKey key(T task);

    /** How many go into one request. */
    int mostAtATime();

    /** Roughly what one adds to a request. */
    int sizeInBytes(T task);

    String document(List<T> tasks);

    ObjectNode variables(List<T> tasks);

    /** What the answer says about the task at this place; empty where it says nothing. */
    Optional<Outcome> outcome(int place, T task, GraphqlAnswer answer);

    /** What the stage holds says about each, by key. */
    Map<EntryKey, State> look(List<T> tasks);

    /** What is left of one that was refused, where a part of it turns out to be done; empty where nothing is. */
    default Optional<T> rest(T task, GraphqlAnswer answer) {
        return Optional.empty();
    }

    static String alias(int place) {
        return "m" + place;
    }
}
