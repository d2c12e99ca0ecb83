/**
 * What a CMS must offer to be synced: a {@code Source} reads, a {@code Destination} reads and writes, a {@code Connector}
 * opens them. Every connector passes {@code ConnectorContractTest}.
 */
@NullMarked
package io.stagesync.connector;

import org.jspecify.annotations.NullMarked;
