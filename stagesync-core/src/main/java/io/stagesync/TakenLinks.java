package io.stagesync;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Scratch;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import io.stagesync.model.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A version that is published before the draft goes on top may take an exclusive link for that moment from the entry whose
 * draft has it. This plans to give such links back; where it was not taken, nothing is written.
 */
final class TakenLinks {
    private final RunFile run;
    private final Scratch scratch;
    private final Set<String> planned = new HashSet<>();

    TakenLinks(RunFile run, Scratch scratch) {
        this.run = run;
        this.scratch = scratch;
    }

    void giveBack(List<ContentModel> models) {
        for (ContentModel model : models) {
            List<Field> exclusive =
                    model.fields().stream().filter(Field::exclusive).toList();
            if (exclusive.isEmpty()) {
                continue;
            }
            List<Change> changes = new ArrayList<>();
            Iterator<ChangeRecord> publications = run.changes(Pass.PUBLICATION, Action.PUBLISH, model.name());
            while (publications.hasNext()) {
                Entry published = publications.next().change().target();
                for (Field field : exclusive) {
                    published
                            .value(field.name())
                            .ifPresent(value -> References.of(value)
                                    .forEach(target -> scratch.holder(model.name(), field.name(), target)
                                            .filter(holder -> !holder.key().equals(published.key()))
                                            .flatMap(holder -> back(holder, field))
                                            .ifPresent(changes::add)));
                }
            }
            run.addChanges(changes);
        }
    }

    /** Before and after are the same: what is between is this run's own doing. */
    private Optional<Change> back(Entry holder, Field field) {
        if (!planned.add(holder.key() + " " + field.name())) {
            return Optional.empty();
        }
        Entry links = holder.draft().only(Set.of(field.name())).withFiles(Map.of());
        return Optional.of(new Change(
                run.nextNumber(),
                Pass.PUBLICATION,
                Action.UPDATE,
                holder.key(),
                Optional.of(links),
                Optional.of(links),
                Set.of(field.name())));
    }
}
