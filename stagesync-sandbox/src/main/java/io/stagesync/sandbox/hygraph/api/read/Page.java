package io.stagesync.sandbox.hygraph.api.read;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many items the whole list has
 * @param hasNext whether items follow
 * @param hasPrevious whether items come before
 */
public record Page<T>(List<T> items, int total, boolean hasNext, boolean hasPrevious) {
    public Page {
        items = List.copyOf(items);
    }
}
