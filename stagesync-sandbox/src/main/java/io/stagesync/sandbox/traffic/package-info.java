/** What passes through a stage: the log of requests, for tests to count, and the faults that tests ask for. */
@NullMarked
package io.stagesync.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
