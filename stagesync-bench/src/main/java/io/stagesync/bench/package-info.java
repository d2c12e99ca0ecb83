/** Benchmarks: they print what they measured and assert nothing about time. Run them with {@code ./bench}. */
@NullMarked
package io.stagesync.bench;

import org.jspecify.annotations.NullMarked;
