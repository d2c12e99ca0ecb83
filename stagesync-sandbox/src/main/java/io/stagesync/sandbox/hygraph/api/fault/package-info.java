/** What the API refuses and how it says so (hygraph.md 8). */
@NullMarked
package io.stagesync.sandbox.hygraph.api.fault;

import org.jspecify.annotations.NullMarked;
