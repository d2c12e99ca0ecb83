package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;

/** What a list gained and lost; where it did neither, only its order changed. */
record Members(List<Value> added, List<Value> removed) {
    static Members between(Value.Items before, Value.Items after) {
        return new Members(without(after, before), without(before, after));
    }

    private static List<Value> without(Value.Items all, Value.Items others) {
        List<Value> left = new ArrayList<>(all.values());
        others.values().forEach(left::remove);
        return left;
    }

    boolean isOnlyReordered() {
        return added.isEmpty() && removed.isEmpty();
    }
}
