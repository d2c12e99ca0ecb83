/**
 * Environments of Hygraph projects. Reads drafts and published versions by generated queries and writes by generated
 * mutations; ids are the environment's own. All names of models, fields and inputs come from introspection.
 */
@NullMarked
package io.stagesync.connectors.hygraph;

import org.jspecify.annotations.NullMarked;
