package io.stagesync.sandbox.content;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes nodes without links. */
final class NodeMaker {
    static final Set<String> SYSTEM_FIELDS = Set.of("id", "createdAt", "updatedAt");

    private static final Instant FIRST_CREATED = Instant.parse("2019-01-01T00:00:00Z");
    private static final int TRIES = 1000;

    private final Session session;
    private final Random random;
    private final AssetMaker assets;
    private final ValueMaker values;
    private final TextMaker texts;
    private int madeAssets;

    NodeMaker(Session session, Random random, AssetMaker assets) {
        this.session = session;
        this.random = random;
        this.assets = assets;
        values = new ValueMaker(random);
        texts = new TextMaker(random);
    }

    /** Stores a new node and returns its id. */
    String make(ModelType model) {
        String id = texts.id();
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (ScalarField field : model.scalars()) {
            if (field.list()) {
                lists.put(field.name(), values.list(field));
            } else if (!SYSTEM_FIELDS.contains(field.name()) && (field.required() || random.nextInt(5) > 0)) {
                value(model, field).ifPresent(value -> row.put(field.name(), value));
            }
        }
        Instant created = FIRST_CREATED.plus(Duration.ofMillis(random.nextInt(Integer.MAX_VALUE)));
        row.put("createdAt", created);
        row.put("updatedAt", created.plus(Duration.ofMillis(random.nextInt(Integer.MAX_VALUE))));
        if (model.name().equals("Asset")) {
            describeFile(model, row);
        }
        session.insert(model.name(), id, row, lists);
        return id;
    }

    /** A new value that keeps unique fields unique; empty where there is none left and none is needed. */
    Optional<Object> value(ModelType model, ScalarField field) {
        for (int i = 0; i < TRIES; i++) {
            Object value = values.value(field);
            boolean free = !field.unique()
                    || session.find(model.name(), field.name(), value).isEmpty();
            if (free) {
                return Optional.of(value);
            }
        }
        if (field.required()) {
            throw new IllegalStateException("Cannot make content: no value is left for the unique required field '"
                    + model.name() + "." + field.name() + "'. Make fewer nodes.");
        }
        return Optional.empty();
    }

    List<Object> list(ScalarField field) {
        return values.list(field);
    }

    private void describeFile(ModelType model, Map<String, Object> row) {
        AssetMaker.Made file = assets.make(madeAssets++, random);
        Map<String, Object> description = Map.of(
                "handle", file.handle(),
                "fileName", file.fileName(),
                "mimeType", file.mimeType(),
                "size", file.sizeBytes(),
                "width", file.width(),
                "height", file.height());
        description.forEach((field, value) -> {
            if (model.scalar(field).isPresent()) {
                row.put(field, value);
            }
        });
    }
}
