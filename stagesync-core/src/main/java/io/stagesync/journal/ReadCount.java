package io.stagesync.journal;

/** How many entries of a model were read on each side when the plan was made. */
public record ReadCount(String model, long atSource, long atDestination, long unchanged) {}
