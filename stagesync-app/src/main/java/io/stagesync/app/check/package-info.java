/**
 * What {@code stagesync check} finds out: whether stages can be used as the configuration means them, without writing to
 * them, and how a Hygraph environment behaves where nobody has written it down, with entries that are thrown away.
 */
@NullMarked
package io.stagesync.app.check;

import org.jspecify.annotations.NullMarked;
