package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The documents that there are in DRAFT, or will be, to choose from. */
final class Candidates {
    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<Link, Integer> places = new HashMap<>();

    Candidates(Random random) {
        this.random = random;
    }

    void add(Link link) {
        List<String> ofType = ids.computeIfAbsent(link.type(), unused -> new ArrayList<>());
        places.put(link, ofType.size());
        ofType.add(link.id());
    }

    /** The last one takes its place, which is quicker than closing the gap. */
    void remove(Link link) {
        Integer place = places.remove(link);
        if (place != null) {
            List<String> ofType = ids.getOrDefault(link.type(), new ArrayList<>());
            String last = ofType.remove(ofType.size() - 1);
            if (place < ofType.size()) {
                ofType.set(place, last);
                places.put(new Link(link.type(), last), place);
            }
        }
    }

    List<String> ids(String type) {
        return ids.getOrDefault(type, List.of());
    }

    Optional<Link> any(String type) {
        List<String> ofType = ids(type);
        return ofType.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(type, ofType.get(random.nextInt(ofType.size()))));
    }

    /** Of one of the types; each type is as likely as the others. */
    Optional<Link> any(List<String> types) {
        List<String> filled =
                types.stream().filter(type -> !ids(type).isEmpty()).toList();
        return filled.isEmpty() ? Optional.empty() : any(filled.get(random.nextInt(filled.size())));
    }
}
