/**
 * The asset store and delivery of a stage, in the manner of Filestack: files go in by URL, form or body and come out under
 * a handle. Each stage has a bucket of its own.
 */
@NullMarked
package io.stagesync.sandbox.assets;

import org.jspecify.annotations.NullMarked;
