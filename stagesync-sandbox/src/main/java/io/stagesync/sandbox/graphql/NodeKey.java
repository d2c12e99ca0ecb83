package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unique field and value that a where-unique argument names. */
record NodeKey(String model, String field, Object value) {
    /**
     * Reads a where-unique argument. With several unique fields given, {@code id} wins, then schema order
     * (graphcms-v1-observed A11).
     *
     * @throws ApiError 3040 if it is empty or holds only nulls
     */
    static NodeKey of(ModelType model, @Nullable Object where) {
        if (where instanceof Map<?, ?> map) {
            Object id = map.get("id");
            if (id != null) {
                return new NodeKey(model.name(), "id", id);
            }
            for (ScalarField field : model.scalars()) {
                Object value = map.get(field.name());
                if (field.unique() && value != null) {
                    return new NodeKey(model.name(), field.name(), value);
                }
            }
        }
        throw ApiError.invalidWhere(model.name());
    }

    Optional<Node> find(Session session) {
        return session.find(model, field, value);
    }

    Node require(Session session) {
        return find(session).orElseThrow(() -> ApiError.nodeNotFound(this));
    }

    String shown() {
        return String.valueOf(value);
    }
}
