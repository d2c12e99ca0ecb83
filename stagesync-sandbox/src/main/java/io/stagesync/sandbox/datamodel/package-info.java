/** What a stage's schema consists of, read from SDL: a bare datamodel or a full generated content API schema. */
@NullMarked
package io.stagesync.sandbox.datamodel;

import org.jspecify.annotations.NullMarked;
