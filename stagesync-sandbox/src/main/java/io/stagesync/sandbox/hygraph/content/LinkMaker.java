package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Chooses targets for links of the document that is being made. */
final class LinkMaker {
    private static final String DRAFT = "DRAFT";
    private static final int TRIES = 20;

    private final ContentReader reader;
    private final RelationRules rules;
    private final Candidates candidates;
    private final Random random;
    private final Set<Reserved> reserved = new HashSet<>();

    LinkMaker(ContentReader reader, RelationRules rules, Candidates candidates, Random random) {
        this.reader = reader;
        this.rules = rules;
        this.candidates = candidates;
        this.random = random;
    }

    private record Reserved(String type, String field, Link target) {}

    /** Forgets what the document before has reserved; it is stored by now, or was given up. */
    void begin() {
        reserved.clear();
    }

    /** A document that the field may link to; its own counts as well. */
    Optional<Link> target(String type, EntityField field) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Link> target = candidates.any(field.members());
            if (target.isEmpty() || isFree(type, field, target.get())) {
                return target;
            }
        }
        if (!field.required()) {
            return Optional.empty();
        }
        // few are left: look at all of them, which takes long
        return field.members().stream()
                .flatMap(member -> candidates.ids(member).stream().map(id -> new Link(member, id)))
                .filter(target -> isFree(type, field, target))
                .skip(random.nextInt(2))
                .findFirst();
    }

    private boolean isFree(String type, EntityField field, Link target) {
        if (!rules.isExclusive(type, field.name(), target.type())) {
            return true;
        }
        return reader.referrers(DRAFT, target, type, field.name()).isEmpty()
                && reserved.add(new Reserved(type, field.name(), target));
    }
}
