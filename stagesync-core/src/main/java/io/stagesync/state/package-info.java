/**
 * What is kept between runs: which entries of two stages belong together, and which run writes to a stage. It is a file
 * beside the runs, or a database that a team or several machines share; the statements are the same for both.
 */
@NullMarked
package io.stagesync.state;

import org.jspecify.annotations.NullMarked;
