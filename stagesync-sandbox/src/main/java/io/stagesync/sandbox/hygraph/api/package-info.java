/**
 * The content API of one Hygraph environment (hygraph.md 3 to 5): an executable schema made from the environment's own
 * SDL, which answers queries and carries out mutations on the store. Everything is told from the classified types, so
 * that any schema that Hygraph generated can be served. Where the reference is uncertain, the behaviour that is hardest
 * on a client is the default and {@link ApiSwitch} has the others.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.api;

import org.jspecify.annotations.NullMarked;
