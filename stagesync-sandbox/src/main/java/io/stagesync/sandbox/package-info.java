/**
 * Local stages that speak the protocols of GraphCMS v1 and of Hygraph over HTTP. Independent of every other module, so that a
 * misunderstanding of the protocol cannot hide on both sides at once.
 */
@NullMarked
package io.stagesync.sandbox;

import org.jspecify.annotations.NullMarked;
