/**
 * What a person or a program reads about a run: text for the terminal, JSON for programs, one HTML page to hand on. Reports
 * are queries on a run file and stream it; the same run gives the same report, byte for byte. Content is untrusted: nothing
 * in it can steer a terminal or run in a browser.
 */
@NullMarked
package io.stagesync.report;

import org.jspecify.annotations.NullMarked;
