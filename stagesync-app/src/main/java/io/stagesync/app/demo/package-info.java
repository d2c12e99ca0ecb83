/**
 * The demo: two local stages with a small travel site, and a whole sync between them as a user would do it. The stages are
 * filled as editors would fill them; from then on everything goes through the same classes that the commands use.
 */
@NullMarked
package io.stagesync.app.demo;

import org.jspecify.annotations.NullMarked;
