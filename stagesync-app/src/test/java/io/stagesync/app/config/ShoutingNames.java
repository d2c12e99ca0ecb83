package io.stagesync.app.config;

import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import io.stagesync.transform.Transformation;
import java.util.Locale;
import java.util.Optional;

/** A transformation as users write them; the service file beside the tests registers it. */
public final class ShoutingNames implements Transformation {
    @Override
    public Optional<Entry> apply(Entry entry) {
        Optional<Value> name = entry.value("name");
        if (name.isPresent() && name.get() instanceof Value.Text text) {
            return Optional.of(entry.with("name", Value.of(text.text().toUpperCase(Locale.ROOT))));
        }
        return Optional.of(entry);
    }
}
