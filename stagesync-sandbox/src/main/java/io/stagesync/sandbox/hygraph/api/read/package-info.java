/** Answers the fields of queries: entries, their localizations and copies in other stages, relations and pages. */
@NullMarked
package io.stagesync.sandbox.hygraph.api.read;

import org.jspecify.annotations.NullMarked;
