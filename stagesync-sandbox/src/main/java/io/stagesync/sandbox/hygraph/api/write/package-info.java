/** Carries out mutations on drafts and publishes them (hygraph.md 4). */
@NullMarked
package io.stagesync.sandbox.hygraph.api.write;

import org.jspecify.annotations.NullMarked;
