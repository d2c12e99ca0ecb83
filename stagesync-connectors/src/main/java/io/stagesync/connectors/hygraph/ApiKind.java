package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.util.Optional;

/** Tells Hygraph's content API from others, which must be named and not guessed at (schema-facts.md 10). */
final class ApiKind {
    private final String stage;

    ApiKind(String stage) {
        this.stage = stage;
    }

    /** Throws unless it is a content API of Hygraph that shows its mutations. */
    void check(EnvironmentTypes types) {
        Introspection api = types.api();
        if (isHygraph(api)) {
            if (types.models().isEmpty()) {
                throw new StageException(
                        stage,
                        Reason.ACCESS,
                        "Cannot read the schema of stage '" + stage + "': it shows no mutations, and only they tell"
                                + " which fields are stored. Check the content endpoint and the token of the stage; an"
                                + " endpoint that is for reading only will not do.");
            }
            return;
        }
        if (isEnum(api, "Status") && api.type("BatchPayload").isPresent()) {
            throw unsupported("it speaks the API of GraphCMS v1, without publication stages. Use the connector"
                    + " 'graphcms1' for it.");
        }
        boolean isOlder = api.query().fields().stream()
                .anyMatch(
                        field -> field.name().startsWith("all") && field.type().list());
        throw isOlder
                ? unsupported("it speaks the API before GraphCMS v1 (queries like '"
                        + api.query().fields().get(0).name() + "'), which is not supported. Migrate the project.")
                : unsupported("it answers GraphQL, but offers no content models. Check the content endpoint of the"
                        + " stage.");
    }

    private static boolean isHygraph(Introspection api) {
        return isEnum(api, "Locale")
                && api.type("Stage")
                        .filter(type -> type.enumValues().contains("DRAFT")
                                && type.enumValues().contains("PUBLISHED"))
                        .isPresent()
                && api.query().fields().stream()
                        .anyMatch(field -> field.argument("stage")
                                .filter(argument -> argument.type().name().equals("Stage"))
                                .isPresent());
    }

    private static boolean isEnum(Introspection api, String name) {
        Optional<Named> type = api.type(name);
        return type.filter(t -> t.is("ENUM")).isPresent();
    }

    StageException noSchema() {
        return unsupported("it answers, but not with a GraphQL schema. Check the content endpoint of the stage.");
    }

    private StageException unsupported(String why) {
        return new StageException(stage, Reason.UNSUPPORTED, "Cannot read stage '" + stage + "': " + why);
    }
}
