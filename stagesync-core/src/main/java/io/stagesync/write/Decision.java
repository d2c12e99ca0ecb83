package io.stagesync.write;

import io.stagesync.model.Change;
import io.stagesync.model.Outcome;

/** What to do about a change after looking at the destination's entry once more. */
sealed interface Decision {
    /** Send it, perhaps in another form than planned where a part of it is done already. */
    record Send(Change change) implements Decision {}

    /** Do not send it; this has become of it. */
    record Leave(Outcome outcome) implements Decision {}
}
