/**
 * The record of a run: one SQLite file with what was planned and what became of it. Plans, resuming, reports and the web
 * page are queries on it. Bodies are streamed through it, so memory does not grow with the content.
 */
@NullMarked
package io.stagesync.journal;

import org.jspecify.annotations.NullMarked;
