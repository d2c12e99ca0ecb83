package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.FieldType;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shapes entries into import elements. An import refuses nulls, takes lists and relations in calls of their own, and
 * moves instants before the Gregorian calendar, so those follow by an update.
 */
final class NodeEncoder {
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");

    private static final String STATUS = "status";
    private static final String DRAFT = "DRAFT";

    /** How a project wants rich text to be imported; only trying tells. */
    enum RichTextForm {
        TREE,
        TEXT_OF_JSON
    }

    private NodeEncoder() {}

    static ObjectNode encode(Draft draft, RichTextForm form) {
        Entry entry = draft.entry();
        ObjectNode node = element(draft);
        timestamp(draft.model().hasCreatedAt(), entry.createdAt()).ifPresent(at -> node.put("createdAt", at));
        timestamp(draft.model().hasUpdatedAt(), entry.updatedAt()).ifPresent(at -> node.put("updatedAt", at));
        draft.handle().ifPresent(handle -> node.put("handle", handle));
        for (FieldBinding field : fields(draft)) {
            entry.value(field.name()).or(() -> defaultOf(field)).ifPresent(value -> {
                boolean asText = field.field().type() == FieldType.RICH_TEXT
                        && form == RichTextForm.TEXT_OF_JSON
                        && !(value instanceof Value.Text);
                if (asText) {
                    node.put(field.name(), Json.write(ValueEncoder.encode(value)));
                } else {
                    node.set(field.name(), ValueEncoder.encode(value));
                }
            });
        }
        return node;
    }

    /** An import applies no defaults; that of the status is the one that GraphCMS is known to have. */
    private static Optional<Value> defaultOf(FieldBinding field) {
        boolean isStatus = field.name().equals(STATUS) && field.field().required();
        return Optional.of(Value.of(DRAFT))
                .filter(draft -> isStatus && field.field().enumValues().contains(DRAFT));
    }

    /** The start of every element: whose it is. */
    static ObjectNode element(Draft draft) {
        ObjectNode node = Json.object();
        node.put("_typeName", draft.model().name());
        node.put("id", draft.key().id());
        return node;
    }

    /** The fields that are imported with the node itself. */
    static List<FieldBinding> fields(Draft draft) {
        return draft.model().fields().stream()
                .filter(field -> !field.field().isReference() && !field.field().list())
                .filter(field -> field.field().required() || !isMovedByImport(field, draft.entry()))
                .toList();
    }

    /** The fields that an import would change. */
    static List<FieldBinding> movedByImport(Draft draft) {
        return draft.model().fields().stream()
                .filter(field -> isMovedByImport(field, draft.entry()))
                .toList();
    }

    /** The lists that follow the node by an import of their own. */
    static List<FieldBinding> lists(Draft draft) {
        return draft.model().fields().stream()
                .filter(FieldBinding::isValueList)
                .filter(field -> !isMovedByImport(field, draft.entry()))
                .filter(field -> draft.entry()
                        .value(field.name())
                        .filter(value -> value instanceof Value.Items items
                                && !items.values().isEmpty())
                        .isPresent())
                .toList();
    }

    private static boolean isMovedByImport(FieldBinding field, Entry entry) {
        return field.field().type() == FieldType.INSTANT
                && entry.value(field.name())
                        .filter(NodeEncoder::isMovedByImport)
                        .isPresent();
    }

    private static boolean isMovedByImport(Value value) {
        return value instanceof Value.Items items
                ? items.values().stream().anyMatch(NodeEncoder::isMovedByImport)
                : value instanceof Value.Text text && isBeforeGregorian(text.text());
    }

    private static boolean isBeforeGregorian(String text) {
        return InstantText.parse(text).filter(at -> at.isBefore(GREGORIAN)).isPresent();
    }

    private static Optional<String> timestamp(boolean taken, Optional<Instant> at) {
        return at.filter(instant -> taken && !instant.isBefore(GREGORIAN)).map(InstantText::write);
    }

    /** Whether an entry holds what was imported for a draft. */
    static boolean isStored(Draft draft, Entry found) {
        Collection<FieldBinding> fields = fields(draft).stream()
                .filter(field -> !isMovedByImport(field, draft.entry()))
                .filter(field -> draft.entry().value(field.name()).isPresent()
                        || defaultOf(field).isEmpty())
                .toList();
        boolean sameFile = draft.handle()
                .filter(handle ->
                        found.file().filter(f -> !f.handle().equals(handle)).isPresent())
                .isEmpty();
        return sameFile && ValueMatch.sameIn(fields, draft.entry(), found);
    }
}
