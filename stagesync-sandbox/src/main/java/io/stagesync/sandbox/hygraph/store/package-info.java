/** The content of one Hygraph environment: documents in their stages, what they link to, and what is unique. */
@NullMarked
package io.stagesync.sandbox.hygraph.store;

import org.jspecify.annotations.NullMarked;
