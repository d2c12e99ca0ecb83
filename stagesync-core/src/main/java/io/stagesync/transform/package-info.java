/**
 * The room between read and compare: takes an entry and gives it as the destination should have it, or nothing. Since it
 * comes before compare, a plan shows exactly what will be written and a second run plans nothing.
 */
@NullMarked
package io.stagesync.transform;

import org.jspecify.annotations.NullMarked;
