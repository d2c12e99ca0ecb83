/**
 * Environments of Hygraph projects. Everything is told from the introspected schema: which models, components and locales
 * there are, and the input types by which they are written. Drafts are written by generated mutations and published after
 * that; the stage chooses ids itself.
 */
@NullMarked
package io.stagesync.connectors.hygraph;

import org.jspecify.annotations.NullMarked;
