package io.stagesync.sandbox.content;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.StageStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Fills a stage with made-up content of every kind its schema knows. The same seed makes the same content. Required
 * fields are set, unique values are unique, to-one fields have at most one link; links may form cycles.
 */
public final class ContentGenerator {
    private static final int MOST_LINKS = 4;

    private final Session session;
    private final Random random;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    private ContentGenerator(Session session, Random random) {
        this.session = session;
        this.random = random;
    }

    /** Adds this many nodes to every model, in one transaction, and links them with each other. */
    public static void fill(StageStore store, long seed, int nodesPerModel, AssetMaker assets) {
        fill(store, seed, model -> nodesPerModel, assets);
    }

    /** The same with numbers by model; required relations of one to one need as many at both ends. */
    public static void fill(StageStore store, long seed, ToIntFunction<String> nodes, AssetMaker assets) {
        store.transact(session -> {
            new ContentGenerator(session, new Random(seed)).fill(store.dataModel(), nodes, assets);
            return true;
        });
    }

    private void fill(DataModel dataModel, ToIntFunction<String> nodesOf, AssetMaker assets) {
        NodeMaker maker = new NodeMaker(session, random, assets);
        for (ModelType model : dataModel.models()) {
            List<String> made = new ArrayList<>();
            for (int i = nodesOf.applyAsInt(model.name()); i > 0; i--) {
                made.add(maker.make(model));
            }
            ids.put(model.name(), made);
        }
        dataModel.relations().forEach(this::link);
    }

    private void link(Relation relation) {
        Relation.End a = relation.a();
        Relation.End b = relation.b();
        if (a.list() && b.list()) {
            linkMany(a, b);
        } else if (a.list()) {
            linkOne(b, a);
        } else if (b.list()) {
            linkOne(a, b);
        } else {
            linkPairs(a, b);
        }
    }

    private void linkMany(Relation.End a, Relation.End b) {
        List<String> targets = ids(b);
        for (String id : ids(a)) {
            for (int i = random.nextInt(MOST_LINKS + 1); i > 0; i--) {
                link(a, b, id, targets.get(random.nextInt(targets.size())));
            }
        }
    }

    /** Links every node at the to-one end with some node at the other. */
    private void linkOne(Relation.End one, Relation.End many) {
        List<String> targets = ids(many);
        for (String id : ids(one)) {
            if (one.required() || random.nextInt(5) > 0) {
                link(one, many, id, targets.get(random.nextInt(targets.size())));
            }
        }
    }

    private void linkPairs(Relation.End a, Relation.End b) {
        List<String> partners = new ArrayList<>(ids(b));
        Collections.shuffle(partners, random);
        List<String> nodes = ids(a);
        for (int i = 0; i < Math.min(nodes.size(), partners.size()); i++) {
            if (a.required() || b.required() || random.nextInt(5) > 0) {
                link(a, b, nodes.get(i), partners.get(i));
            }
        }
    }

    private void link(Relation.End near, Relation.End far, String id, String target) {
        near.field()
                .ifPresentOrElse(
                        field -> session.link(near.model(), field, id, target),
                        () -> session.link(far.model(), far.field().orElseThrow(), target, id));
    }

    private List<String> ids(Relation.End end) {
        return ids.getOrDefault(end.model(), List.of());
    }
}
