/**
 * Writes the schema that Hygraph would generate for a project, from a short description of its models. For content and
 * tests of our own, and for schemas made at random.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.sdl;

import org.jspecify.annotations.NullMarked;
