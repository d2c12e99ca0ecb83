/** Who may do what with the content of a Hygraph environment: permanent auth tokens and what they grant (hygraph.md 1.2). */
@NullMarked
package io.stagesync.sandbox.hygraph.access;

import org.jspecify.annotations.NullMarked;
