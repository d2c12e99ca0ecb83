/**
 * What a plan lets a client do with an environment (hygraph.md 7.1): requests per second, operations at a time, bytes of
 * a request and calls per month.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.limits;

import org.jspecify.annotations.NullMarked;
