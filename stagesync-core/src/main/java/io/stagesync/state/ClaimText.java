package io.stagesync.state;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is said of the claims to a stage. */
final class ClaimText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String stage;

    ClaimText(String stage) {
        this.stage = stage;
    }

    String held(Claim theirs) {
        return "Cannot write to '" + stage + "': " + theirs.description() + ", has been writing to it since "
                + time(theirs.since()) + " and was last heard of at " + time(theirs.heartbeat())
                + ". Wait until it ends. If it is dead, its lock can be taken over after " + time(theirs.expires())
                + ".";
    }

    String takenOver(Claim theirs) {
        return "Took over the lock of '" + stage + "' from " + theirs.description() + ", silent since "
                + time(theirs.heartbeat()) + ".";
    }

    String lost(Claim mine, Optional<Claim> theirs) {
        return "Stopped writing to '" + stage + "': "
                + theirs.map(claim -> claim.description() + " took over the lock at " + time(claim.since()))
                        .orElse("the lock was taken away")
                + ", for this run had been silent since " + time(mine.heartbeat())
                + ". Did this machine sleep? Wait until that run has ended before you go on.";
    }

    String unsure(Claim mine, String reason) {
        return "Stopped writing to '" + stage + "': the lock was last renewed at " + time(mine.heartbeat())
                + " and cannot be any more, so that another run may begin. " + reason;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
