/**
 * The nouns every room speaks: entries and their values, content models, changes and their outcomes, problems. Pure
 * values; nothing here reads or writes anything.
 */
@NullMarked
package io.stagesync.model;

import org.jspecify.annotations.NullMarked;
