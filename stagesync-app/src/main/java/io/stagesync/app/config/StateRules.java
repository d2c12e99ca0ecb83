package io.stagesync.app.config;

import io.stagesync.app.config.Node.Group;
import io.stagesync.app.config.Node.Scalar;
import io.stagesync.state.PostgresState;
import java.util.regex.Pattern;

/** What must hold for the database of the state. */
final class StateRules {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?]*@|[?&](user|password|sslpassword)=");

    private final Problems problems;

    StateRules(Problems problems) {
        this.problems = problems;
    }

    void check(Group state) {
        state.scalar("url").filter(StateRules::isSet).ifPresent(url -> {
            if (CREDENTIALS.matcher(url.text()).find()) {
                problems.add(
                        url.position(),
                        "Setting '" + url.path() + "' must have no user or password in it. Set 'state.user' and"
                                + " 'state.password'.");
            }
            state.scalar("password")
                    .filter(password -> password.origin() == Scalar.Origin.FILE)
                    .filter(password -> !PostgresState.isOnThisMachine(url.text()))
                    .ifPresent(password -> problems.add(password.position(), AccessRules.secretInFile(password)));
        });
        state.scalar("password")
                .filter(AccessRules::cannotBeSent)
                .ifPresent(password -> problems.add(password.position(), AccessRules.unusable(password)));
    }

    private static boolean isSet(Scalar scalar) {
        return scalar.origin() != Scalar.Origin.UNSET;
    }
}
