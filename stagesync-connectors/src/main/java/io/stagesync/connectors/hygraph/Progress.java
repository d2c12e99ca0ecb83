package io.stagesync.connectors.hygraph;

import io.stagesync.model.Outcome;

/** Where a write is that may take several mutations. */
sealed interface Progress<T> {
    /** Nothing more is to be sent. */
    record Over<T>(Outcome outcome) implements Progress<T> {}

    /** This is to be sent next. */
    record Next<T>(T write) implements Progress<T> {}
}
