package io.stagesync;

import io.stagesync.journal.Pair;
import io.stagesync.journal.Scratch;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets aside new entries that would lack a link their model requires: created all the same, the destination's own API
 * could not read them any more. Setting one aside may take the target of another away, so it goes on until nothing more
 * is found.
 */
final class RequiredLinks {
    private final Scratch scratch;
    private final ContentSchema destination;
    private final Engine engine;
    private final KnownTargets targets;
    private final Map<String, Long> setAside = new LinkedHashMap<>();

    RequiredLinks(Scratch scratch, ContentSchema destination, Engine engine, KnownTargets targets) {
        this.scratch = scratch;
        this.destination = destination;
        this.engine = engine;
        this.targets = targets;
    }

    /** What was set aside, a problem for each field. */
    List<Problem> setAside(List<ContentModel> models) {
        long before;
        do {
            before = total();
            models.forEach(this::check);
        } while (total() > before);
        List<Problem> problems = new ArrayList<>();
        setAside.forEach((subject, count) -> problems.add(Problem.warning(
                Code.DANGLING_REFERENCE,
                subject,
                "the destination requires this link, and what it points to neither is nor will be there",
                "The new entries are left out. Sync the entries they point to as well.",
                count)));
        return problems;
    }

    private long total() {
        return setAside.values().stream().mapToLong(Long::longValue).sum();
    }

    private void check(ContentModel model) {
        List<Field> required = destination.model(model.name()).orElseThrow().fields().stream()
                .filter(field -> field.isReference() && field.required())
                .toList();
        if (required.isEmpty()) {
            return;
        }
        engine.pair(scratch, model.name(), Engine.Which.DIFFERENT, pairs -> {
            targets.prepare(model, pairs);
            for (Pair pair : pairs) {
                if (pair.is().isEmpty()) {
                    check(model, required, pair.should().orElseThrow());
                }
            }
        });
    }

    private void check(ContentModel model, List<Field> required, Entry entry) {
        for (Field field : required) {
            List<EntryKey> linked = References.of(model.withFields(List.of(field)), entry);
            if (linked.isEmpty() || !linked.stream().allMatch(targets::willExist)) {
                scratch.withhold(entry.key());
                setAside.merge(model.name() + "." + field.name(), 1L, Long::sum);
                return;
            }
        }
    }
}
