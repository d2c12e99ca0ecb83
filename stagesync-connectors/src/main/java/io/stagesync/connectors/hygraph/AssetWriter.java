package io.stagesync.connectors.hygraph;

import io.stagesync.connector.NewIds;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import java.util.List;

/** Creates assets with their files, and updates those whose files or fields differ. */
interface AssetWriter {
    /** Whether an update of an asset needs more than its fields. */
    boolean takes(Change update);

    /** One outcome for each change, in the same order; all are creations or all are updates. */
    List<Outcome> write(List<Change> batch, NewIds newIds);
}
