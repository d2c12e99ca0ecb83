/**
 * HTTP around the stages: routes, methods, media types, tokens, status codes, faults and the request log. Sections are
 * those of the GraphCMS v1 reference.
 */
@NullMarked
package io.stagesync.sandbox.http;

import org.jspecify.annotations.NullMarked;
