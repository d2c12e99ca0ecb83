/**
 * The content API of a stage: its schema, generated from a datamodel or served as given, and resolvers that work for
 * every schema by convention over {@code DataModel} and {@code StageStore}. Section numbers in this package are those of
 * the GraphCMS v1 reference.
 */
@NullMarked
package io.stagesync.sandbox.graphql;

import org.jspecify.annotations.NullMarked;
