/**
 * Local Hygraph environments, as they are set up and looked at by tests: what each is to be ({@link
 * io.stagesync.sandbox.hygraph.HygraphSpec}) and how it is reached once it is served.
 */
@NullMarked
package io.stagesync.sandbox.hygraph;

import org.jspecify.annotations.NullMarked;
