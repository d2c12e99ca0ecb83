package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Publishes and unpublishes. Each method tells whether it did. */
final class StageEdits {
    private static final String DRAFT = "DRAFT";

    private final Workshop workshop;
    private final Publication publication;
    private final ContentWriter writer;
    private final Random random;
    private final List<String> stages;

    StageEdits(Workshop workshop, Publication publication) {
        this.workshop = workshop;
        this.publication = publication;
        writer = workshop.writer;
        random = workshop.random;
        stages = workshop.schema.stages().stream()
                .filter(stage -> !stage.equals(DRAFT))
                .toList();
    }

    /** The base with all locales of the draft, or with some. */
    boolean publish(Document draft) {
        String stage = stages.get(random.nextInt(stages.size()));
        List<String> locales = new ArrayList<>(draft.localizations().keySet());
        if (locales.size() > 1 && random.nextInt(3) == 0) {
            locales.remove(random.nextInt(locales.size()));
        }
        Optional<Document> before = writer.find(stage, draft.link());
        Document copy = publication.copy(draft, before, locales, writer.now());
        boolean possible = publication.isShown(copy)
                && publication.hasRequired(
                        copy, target -> writer.find(stage, target).isPresent())
                && publication.isAlone(writer, stage, copy);
        if (possible) {
            writer.put(stage, copy);
        }
        return possible;
    }

    /** The whole entry, or one locale that is not the default one, whose removal would take the entry with it. */
    boolean unpublish(Document draft) {
        String stage = stages.get(random.nextInt(stages.size()));
        Optional<Document> found = writer.find(stage, draft.link());
        if (found.isEmpty()) {
            return false;
        }
        List<String> others = new ArrayList<>(found.get().localizations().keySet());
        others.remove(workshop.schema.defaultLocale());
        if (!others.isEmpty() && random.nextBoolean()) {
            Document less = publication.without(found.get(), others.get(random.nextInt(others.size())));
            if (publication.isShown(less)) {
                writer.put(stage, less);
                return true;
            }
            return false;
        }
        if (publication.isRequired(writer, stage, draft.link())) {
            return false;
        }
        writer.remove(stage, draft.link());
        return true;
    }
}
