package io.stagesync.state;

import io.stagesync.connector.Sleeper;
import io.stagesync.model.LockException;
import io.stagesync.model.UsageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says that this run alone writes to a stage, to every process that shares the state. A run that is alive renews its claim
 * every few seconds; one that is silent for a minute, or whose process has ended on this machine, is taken over.
 */
public final class StageLock implements AutoCloseable {
    static final Duration TERM = Duration.ofSeconds(60);
    static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

    /** After so long in silence nothing is written before the claim is renewed: the rest of the term is for what was sent. */
    static final Duration TRUSTED = TERM.dividedBy(2);

    private static final int ATTEMPTS = 10;

    private final Claims claims;
    private final String address;
    private final ClaimText text;
    private final Thread heart;
    private final Clock clock;
    private volatile Claim claim;
    private volatile Instant trusted;
    private volatile @Nullable String lost;
    private boolean released;

    private StageLock(
            Claims claims, String address, ClaimText text, Clock clock, Sleeper sleeper, Claim claim, Instant trusted) {
        this.claims = claims;
        this.address = address;
        this.text = text;
        this.clock = clock;
        this.claim = claim;
        this.trusted = trusted;
        this.heart = new Thread(() -> beat(sleeper), "stagesync-lock");
        heart.setDaemon(true);
    }

    /**
     * Takes the lock, and keeps it until it is closed.
     *
     * @param state the one that all share who write to the stage
     * @param run the run, in words such as {@code run 2026-11-25-a}
     * @param clock what time it is on this machine
     * @param sleeper waits between two signs of life
     * @param teller is told when a dead run is taken over
     * @throws LockException when a run that is alive has it
     */
    public static StageLock take(
            StateStore state, StageAddress stage, String run, Clock clock, Sleeper sleeper, Consumer<String> teller) {
        Claims claims = state.claims();
        ClaimText text = new ClaimText(stage.name());
        Instant trusted = clock.instant().plus(TRUSTED);
        Claim claim = claim(claims, stage, run, text, teller);
        StageLock lock = new StageLock(claims, stage.address(), text, clock, sleeper, claim, trusted);
        lock.heart.start();
        return lock;
    }

    private static Claim claim(Claims claims, StageAddress stage, String run, ClaimText text, Consumer<String> teller) {
        String token = UUID.randomUUID().toString();
        Holder here = Holder.thisProcess();
        for (int i = 0; i < ATTEMPTS; i++) {
            Claim mine = Claim.begin(token, run, here, claims.now(), TERM);
            if (claims.add(stage.address(), mine)) {
                return mine;
            }
            Optional<Claim> found = claims.find(stage.address());
            if (found.isEmpty()) {
                continue;
            }
            Claim theirs = found.get();
            if (theirs.token().equals(token)) {
                // The answer to an earlier attempt was lost with its connection.
                return theirs;
            }
            if (!theirs.isExpired(mine.since()) && !theirs.holder().hasEnded(here)) {
                throw new LockException(text.held(theirs));
            }
            if (claims.replace(stage.address(), theirs, mine)) {
                teller.accept(text.takenOver(theirs));
                return mine;
            }
        }
        throw new LockException(
                "Cannot write to '" + stage.name() + "': others take its lock all the time. Try again.");
    }

    /**
     * Must be asked before each write.
     *
     * @throws LockException when another run has taken over, or it cannot be told whether one has
     */
    public void check() {
        if (lost == null && !clock.instant().isBefore(trusted)) {
            try {
                renew();
            } catch (UsageException e) {
                throw new LockException(text.unsure(claim, String.valueOf(e.getMessage())), e);
            }
        }
        String reason = lost;
        if (reason != null) {
            throw new LockException(reason);
        }
    }

    private void beat(Sleeper sleeper) {
        try {
            while (lost == null) {
                sleeper.sleep(BETWEEN_BEATS);
                beatOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatOnce() {
        try {
            renew();
        } catch (UsageException e) {
            // The state may come back before the next beat; who writes looks at how old the last one is.
            assert e != null;
        }
    }

    private synchronized void renew() {
        if (released || lost != null) {
            return;
        }
        Instant before = clock.instant();
        Claim renewed = claim.renewed(claims.now(), TERM);
        if (claims.renew(address, renewed)) {
            claim = renewed;
            trusted = before.plus(TRUSTED);
        } else {
            lost = text.lost(claim, claims.find(address));
        }
    }

    /** Lets go of it. Where the state cannot be reached any more, it expires by itself. */
    @Override
    public synchronized void close() {
        released = true;
        heart.interrupt();
        try {
            claims.remove(address, claim);
        } catch (UsageException e) {
            assert e != null;
        }
    }
}
