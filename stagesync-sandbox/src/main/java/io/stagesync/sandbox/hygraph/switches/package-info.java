/**
 * Which of several possible servers a Hygraph environment stands behind. The content API has switches of its own
 * ({@link io.stagesync.sandbox.hygraph.api.ApiSwitches}); these are of HTTP, of the limits and of the asset system. By
 * default they are as hard on a client as the references allow.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.switches;

import org.jspecify.annotations.NullMarked;
