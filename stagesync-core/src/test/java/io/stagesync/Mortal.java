package io.stagesync;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.LostCreation;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A way to a stage for a process that dies: after so many steps, every call throws, as far as anybody can see, for ever.
 * The moments before and after each lookup, each change that the stage takes and each id that it tells are steps.
 */
final class Mortal implements Connector {
    /** The process is gone. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death() {
            super("killed");
        }
    }

    private final Connector connector;
    private final List<Change> sent = new ArrayList<>();
    private int left;

    /** @param steps how many it lives to see */
    Mortal(Connector connector, int steps) {
        this.connector = connector;
        this.left = steps;
    }

    /** What reached the stage. */
    List<Change> sent() {
        return sent;
    }

    private synchronized void step() {
        if (left == 0) {
            throw new Death();
        }
        left--;
    }

    @Override
    public String stage() {
        return connector.stage();
    }

    @Override
    public Source openSource() {
        return connector.openSource();
    }

    @Override
    public Destination openDestination() {
        return new Side(connector.openDestination());
    }

    private final class Side implements Destination {
        private final Destination stage;

        Side(Destination stage) {
            this.stage = stage;
        }

        @Override
        public List<Outcome> write(List<Change> batch, NewIds newIds) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Change change : batch) {
                step();
                synchronized (sent) {
                    sent.add(change);
                }
                outcomes.addAll(stage.write(List.of(change), (key, id) -> {
                    step();
                    newIds.created(key, id);
                    step();
                }));
            }
            step();
            return outcomes;
        }

        @Override
        public List<Entry> find(ContentModel model, Collection<String> ids) {
            step();
            return stage.find(model, ids);
        }

        @Override
        public LostCreation findCreated(Change creation, Predicate<String> isKnown) {
            step();
            LostCreation found = stage.findCreated(creation, isKnown);
            step();
            return found;
        }

        @Override
        public boolean mayHold(Change creation) {
            return stage.mayHold(creation);
        }

        @Override
        public Capabilities capabilities() {
            return stage.capabilities();
        }

        @Override
        public String stage() {
            return stage.stage();
        }

        @Override
        public ContentSchema schema() {
            step();
            return stage.schema();
        }

        @Override
        public Page read(ContentModel model, Optional<Cursor> after) {
            return stage.read(model, after);
        }

        @Override
        public Optional<Fingerprint> fingerprint(AssetFile file) {
            return stage.fingerprint(file);
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
