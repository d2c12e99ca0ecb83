/**
 * The files of a Hygraph environment's assets (hygraph.md 5): how they come in by URL, by form or through the legacy
 * upload, and under which addresses they go out.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.assets;

import org.jspecify.annotations.NullMarked;
