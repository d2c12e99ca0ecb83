/**
 * Syncs between stages that break things on purpose: each kind of trouble alone and all of them together, again and again
 * with other seeds, and what became of the content. Run with {@code ./bench faults}; once over, smaller, with the tests.
 */
@NullMarked
package io.stagesync.bench.faults;

import org.jspecify.annotations.NullMarked;
