package io.stagesync.transform;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import java.util.Optional;

/**
 * Changes entries on their way from the source to the destination. Must give the same result for the same entry each
 * time, or a second run finds work again; may be called from several threads.
 */
public interface Transformation {
    /** The entry as the destination should have it, or nothing to leave the destination's own as it is. */
    Optional<Entry> apply(Entry entry);

    /** The model as the transformed entries have it. Override when fields are renamed, added or removed. */
    default ContentModel reshape(ContentModel model) {
        return model;
    }
}
