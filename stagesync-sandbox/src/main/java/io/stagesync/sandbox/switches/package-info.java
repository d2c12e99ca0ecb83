/**
 * Which of several possible servers the sandbox is. Where the origin's behaviour is only inferred, or changed between
 * versions, a switch chooses; the defaults are the best guess for GraphCMS v1.
 */
@NullMarked
package io.stagesync.sandbox.switches;

import org.jspecify.annotations.NullMarked;
