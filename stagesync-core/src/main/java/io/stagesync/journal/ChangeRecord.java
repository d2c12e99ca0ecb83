package io.stagesync.journal;

import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import java.util.Optional;

/** A planned change and what became of it, if it was tried. */
public record ChangeRecord(Change change, Optional<Outcome> outcome) {}
