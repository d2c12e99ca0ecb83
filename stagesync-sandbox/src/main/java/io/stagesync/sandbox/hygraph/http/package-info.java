/**
 * HTTP around Hygraph environments (hygraph.md 1, 5, 7, 8): addresses, tokens, limits, status codes, uploads and the
 * delivery of files.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.http;

import org.jspecify.annotations.NullMarked;
