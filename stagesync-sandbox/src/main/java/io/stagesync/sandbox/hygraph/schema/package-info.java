/**
 * What the generated schema of a Hygraph environment says about its content: models, components, their fields, locales
 * and stages. Told from the types alone, never from a name.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.schema;

import org.jspecify.annotations.NullMarked;
