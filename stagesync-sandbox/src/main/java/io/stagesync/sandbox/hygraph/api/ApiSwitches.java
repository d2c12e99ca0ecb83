package io.stagesync.sandbox.hygraph.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The switches that are on. Immutable.
 *
 * @param on those that make the API differ from its default, which is the hardest on a client
 */
public record ApiSwitches(Set<ApiSwitch> on) {
    /** Everything as hard as the references allow. */
    public static final ApiSwitches DEFAULT = new ApiSwitches(Set.of());

    public ApiSwitches {
        on = Set.copyOf(on);
    }

    public static ApiSwitches of(ApiSwitch... on) {
        return new ApiSwitches(Set.of(on));
    }

    public boolean isOn(ApiSwitch which) {
        return on.contains(which);
    }

    public ApiSwitches with(Collection<ApiSwitch> more) {
        EnumSet<ApiSwitch> all = EnumSet.noneOf(ApiSwitch.class);
        all.addAll(on);
        all.addAll(more);
        return new ApiSwitches(all);
    }
}
