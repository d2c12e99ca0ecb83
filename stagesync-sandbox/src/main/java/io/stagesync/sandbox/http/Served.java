package io.stagesync.sandbox.http;

import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What requests are for: where they are logged, what goes wrong with them, and how slow they are. */
public interface Served {
    FaultPlan faults();

    RequestLog log();

    /** The clock that requests are logged by. */
    Clock clock();

    /** How long each request waits before it is carried out. */
    Duration latency();

    /** After how long a request of a kind is given up, its latency included; empty if never. */
    Optional<Duration> timeout(RequestKind kind);
}
