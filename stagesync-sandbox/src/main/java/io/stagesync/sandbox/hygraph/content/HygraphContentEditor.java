package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Edits a living environment as editors would: changes, clears, reorders, moves links, creates, deletes, translates,
 * publishes and unpublishes. What a server makes sure of holds afterwards, see {@link HygraphContentGenerator}.
 */
public final class HygraphContentEditor {
    private static final String DRAFT = "DRAFT";

    private final Workshop workshop;
    private final DocumentEdits edits;
    private final DraftEdits drafts;
    private final StageEdits stages;
    private final Random random;
    private final List<EntityType> types;
    private int changed;
    private int created;
    private int deleted;
    private int moved;
    private int localizations;
    private int published;
    private int unpublished;

    private HygraphContentEditor(Workshop workshop) {
        this.workshop = workshop;
        random = workshop.random;
        types = workshop.documentTypes();
        edits = new DocumentEdits(workshop);
        Publication publication = new Publication(workshop.schema, workshop.rules);
        drafts = new DraftEdits(workshop, publication);
        stages = new StageEdits(workshop, publication);
    }

    /**
     * Tries this many edits in one transaction; those that would break a rule are left out and not counted. The same
     * seed on the same content makes the same edits.
     */
    public static EditCounts edit(Environment environment, long seed, int edits, AssetFiles files) {
        return environment.transact(writer -> {
            Workshop workshop = new Workshop(environment.schema(), writer, new Random(seed), files);
            HygraphContentEditor editor = new HygraphContentEditor(workshop);
            editor.drafts.learn();
            for (int i = 0; i < edits; i++) {
                editor.editOnce();
            }
            return editor.counts();
        });
    }

    private EditCounts counts() {
        return new EditCounts(changed, created, deleted, moved, localizations, published, unpublished);
    }

    private void editOnce() {
        EntityType type = types.get(random.nextInt(types.size()));
        int kind = random.nextInt(40);
        Optional<Document> any =
                workshop.candidates.any(type.name()).flatMap((Link link) -> workshop.writer.find(DRAFT, link));
        if (kind < 4 || any.isEmpty()) {
            created += count(drafts.create(type));
            return;
        }
        Document document = any.get();
        if (kind < 7) {
            deleted += count(drafts.delete(document));
        } else if (kind < 10) {
            moved += count(drafts.moveLink(type, document));
        } else if (kind < 13) {
            localizations += count(drafts.changeLocales(type, document));
        } else if (kind < 19) {
            published += count(stages.publish(document));
        } else if (kind < 22) {
            unpublished += count(stages.unpublish(document));
        } else if (kind == 22) {
            changed += count(drafts.replaceFile(type, document));
        } else {
            changed += count(drafts.store(document, edits.edit(document, workshop.writer.now())));
        }
    }

    private static int count(boolean done) {
        return done ? 1 : 0;
    }
}
