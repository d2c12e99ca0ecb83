/**
 * Stages of GraphCMS v1 projects, and any Prisma 1 service. Reads by generated GraphQL queries, creates by {@code /import},
 * which keeps ids and only inserts, updates by generated mutations, and stores asset files through Filestack. All names
 * of models and fields come from introspection.
 */
@NullMarked
package io.stagesync.connectors.graphcms1;

import org.jspecify.annotations.NullMarked;
