/**
 * HTTP around the stages: routes, methods, media types, tokens, status codes, faults and the request log. Other parts of
 * the server ({@link io.stagesync.sandbox.http.Wing}) have routes of their own and share the rest. Sections are those of
 * the GraphCMS v1 reference.
 */
@NullMarked
package io.stagesync.sandbox.http;

import org.jspecify.annotations.NullMarked;
