/**
 * Connects the fields of the generated schema with what answers them. A field is told by its type's role and its own
 * name, never by a project's names (hygraph.md 3.6).
 */
@NullMarked
package io.stagesync.sandbox.hygraph.api.field;

import org.jspecify.annotations.NullMarked;
