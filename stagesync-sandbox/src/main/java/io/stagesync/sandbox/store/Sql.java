package io.stagesync.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL text that grows together with the parameters bound to it. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Sql add(String more) {
        text.append(more);
        return this;
    }

    Sql bind(@Nullable Object parameter) {
        text.append('?');
        parameters.add(parameter);
        return this;
    }

    Sql add(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }
}
