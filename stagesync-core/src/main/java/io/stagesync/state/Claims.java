package io.stagesync.state;

import java.time.Instant;
import java.util.Optional;

/**
 * The record of which run writes to which stage, at most one to each. Every method is one atomic step, whoever else is at
 * it from whatever process or machine. What they mean is the matter of {@link StageLock}.
 */
public interface Claims {
    /** What time it is for all who share the record: the clocks of machines differ. */
    Instant now();

    /** The claim to a stage. */
    Optional<Claim> find(String stage);

    /** Records a claim to a stage that nobody has; false when somebody has. */
    boolean add(String stage, Claim claim);

    /** Puts a claim in the place of another; false when that is no longer as it was seen. */
    boolean replace(String stage, Claim seen, Claim claim);

    /** Records that the run of a claim is alive; false when the claim is gone. */
    boolean renew(String stage, Claim claim);

    /** Removes a claim, unless it is gone already. */
    void remove(String stage, Claim claim);
}
