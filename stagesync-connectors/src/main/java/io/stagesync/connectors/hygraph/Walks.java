package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The walks that are under way. A cursor names its walk and the page, and says where that page begins: where the walk is
 * not known any more, another goes on from there. Safe for threads.
 */
final class Walks {
    private static final int MOST = 64;

    private final AtomicLong names = new AtomicLong();
    private final Map<String, ModelWalk> walks = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A place in a walk.
     *
     * @param number of the page that begins there
     * @param position how many entries were before it
     * @param lastId the last of these, empty at the start
     */
    record Place(String walk, int number, int position, String lastId) {
        static final Place START = new Place("", 0, 0, "");

        static Place of(Cursor cursor) {
            String[] parts = cursor.position().split(" ", 4);
            return new Place(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        Cursor cursor() {
            return new Cursor(walk + " " + number + " " + position + " " + lastId);
        }
    }

    /** @param begins makes a walk of a name from a place on */
    Page page(Optional<Cursor> after, BiFunction<String, Place, ModelWalk> begins) {
        Place place = after.map(Place::of).orElse(Place.START);
        ModelWalk known = find(place);
        if (known != null) {
            return page(place.walk(), known, place.number());
        }
        String name = Long.toString(names.incrementAndGet());
        ModelWalk walk = begins.apply(name, place);
        keep(name, walk);
        return page(name, walk, 0);
    }

    private Page page(String name, ModelWalk walk, int number) {
        Page page = walk.page(number);
        if (page.next().isEmpty()) {
            forget(name);
        }
        return page;
    }

    private synchronized @Nullable ModelWalk find(Place place) {
        ModelWalk walk = walks.get(place.walk());
        return walk != null && walk.has(place.number()) ? walk : null;
    }

    private synchronized void keep(String name, ModelWalk walk) {
        walks.put(name, walk);
        if (walks.size() > MOST) {
            walks.remove(walks.keySet().iterator().next());
        }
    }

    private synchronized void forget(String name) {
        walks.remove(name);
    }
}
