/**
 * What connectors to GraphQL services share: what a service says about itself. Nothing here knows a CMS. The
 * types are plain values that may be used from several threads.
 */
@NullMarked
package io.stagesync.connectors.graphql;

import org.jspecify.annotations.NullMarked;
