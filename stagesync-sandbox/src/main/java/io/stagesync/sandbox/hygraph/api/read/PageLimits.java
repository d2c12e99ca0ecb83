package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;

/**
 * How many items a list may have (hygraph.md 3.2).
 *
 * @param usual how many come when the client does not say
 * @param most how many come at most
 * @param clamps whether asking for more gives {@code most}; else it is refused
 */
public record PageLimits(int usual, int most, boolean clamps) {
    public static PageLimits of(ApiSwitches switches) {
        boolean old = switches.isOn(ApiSwitch.OLD_PAGE_SIZES);
        return new PageLimits(old ? 100 : 10, old ? 1000 : 100, switches.isOn(ApiSwitch.CLAMP_PAGES));
    }

    /**
     * The size of a page for which a client asks.
     *
     * @throws Refusal if it is negative or too large
     */
    int size(String argument, int asked) {
        if (asked < 0) {
            throw new Refusal("'" + argument + "' must not be negative");
        }
        if (asked > most && !clamps) {
            throw new Refusal("'" + argument + "' must not be greater than " + most + ", got " + asked);
        }
        return Math.min(asked, most);
    }
}
