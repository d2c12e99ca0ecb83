/**
 * The room that does what a plan says, no more: looks whether each entry still is what the plan saw, records the intent,
 * sends, records the outcome.
 */
@NullMarked
package io.stagesync.write;

import org.jspecify.annotations.NullMarked;
