/**
 * The configuration file: one YAML file with variables from the environment, checked as a whole against a published JSON
 * Schema and a few rules a schema cannot say. Every problem is found at once, each with its place and what to do.
 */
@NullMarked
package io.stagesync.app.config;

import org.jspecify.annotations.NullMarked;
