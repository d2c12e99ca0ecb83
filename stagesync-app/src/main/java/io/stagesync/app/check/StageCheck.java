package io.stagesync.app.check;

import io.stagesync.connector.Connector;
import io.stagesync.connector.Finding;
import io.stagesync.connector.Source;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a stage can be used as the configuration means it. Nothing is written. */
public final class StageCheck {
    /** No entry has this id, so asking for it costs the stage next to nothing. */
    private static final String NOBODY = "stagesync0nobody0000000000";

    private StageCheck() {}

    /** Opens a stage as its role asks for, and looks. A stage that cannot be used is no exception, but a report. */
    public static StageReport check(Connector connector, Role role) {
        List<Finding> findings = new ArrayList<>();
        try (Source stage = role == Role.DESTINATION ? connector.openDestination() : connector.openSource()) {
            ContentSchema schema = stage.schema();
            findings.add(Finding.fine("it answers, and shows its schema: " + counted(schema)));
            findings.addAll(stage.findings());
            Optional<StageException> refusal = checkReading(stage, schema, findings);
            return new StageReport(connector.stage(), role, findings, refusal);
        } catch (StageException e) {
            return new StageReport(connector.stage(), role, findings, Optional.of(e));
        }
    }

    private static String counted(ContentSchema schema) {
        String counted = number(schema.models().size(), "model") + ", "
                + number(schema.components().size(), "component");
        return schema.locales().isEmpty()
                ? counted
                : counted + ", " + number(schema.locales().size(), "locale") + ": "
                        + String.join(", ", schema.locales())
                        + (schema.locales().size() > 1 ? " (the first is the default)" : "");
    }

    private static String number(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Rights may differ from model to model, and the schema shows what may not be read as well. */
    private static Optional<StageException> checkReading(Source stage, ContentSchema schema, List<Finding> findings) {
        List<String> refused = new ArrayList<>();
        Optional<StageException> first = Optional.empty();
        for (ContentModel model : schema.models()) {
            try {
                stage.find(model.withFields(List.of()), Set.of(NOBODY));
            } catch (StageException e) {
                if (e.reason() != Reason.ACCESS) {
                    throw e;
                }
                refused.add(model.name());
                first = first.isPresent() ? first : Optional.of(e);
            }
        }
        if (refused.isEmpty()) {
            findings.add(Finding.fine("entries of every model may be read"));
        }
        return first.map(e -> new StageException(
                stage.stage(),
                e.reason(),
                e.getMessage() + " It may not be read: " + refused.stream().collect(Collectors.joining(", ")) + ".",
                e));
    }
}
