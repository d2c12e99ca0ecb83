package io.stagesync.sandbox.hygraph.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * A permission (hygraph.md 1.2).
 *
 * @param actions what it allows
 * @param models the types it is for; empty for all of them
 * @param stages the stages it is for, as {@link io.stagesync.sandbox.hygraph.api.Permissions} counts them; empty for all
 */
public record Grant(Set<Action> actions, Set<String> models, Set<String> stages) {
    public static final Grant EVERYTHING = new Grant(EnumSet.allOf(Action.class), Set.of(), Set.of());
    public static final Grant READING = of(Action.READ);

    public Grant {
        actions = Set.copyOf(actions);
        models = Set.copyOf(models);
        stages = Set.copyOf(stages);
    }

    public static Grant of(Action first, Action... more) {
        return new Grant(EnumSet.of(first, more), Set.of(), Set.of());
    }

    /** The same for these types only. */
    public Grant onModels(String... names) {
        return new Grant(actions, Set.of(names), stages);
    }

    /** The same in these stages only. */
    public Grant inStages(String... names) {
        return new Grant(actions, models, Set.of(names));
    }

    boolean allows(String action, String model, String stage) {
        return actions.stream().anyMatch(a -> a.apiName().equals(action))
                && (models.isEmpty() || models.contains(model))
                && (stages.isEmpty() || stages.contains(stage));
    }
}
