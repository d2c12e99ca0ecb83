package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API with an environment of its own, and the calls to it. */
final class ApiRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Environment environment;
    private final RecordedAssets assets = new RecordedAssets();
    private final HygraphApi api;

    private ApiRun(Environment environment, ApiSwitches switches) {
        this.environment = environment;
        this.api = HygraphApi.open(environment, assets, switches, Clock.systemUTC());
    }

    /** An API on an empty environment with a real schema. */
    static ApiRun of(String schema, ApiSwitch... switches) {
        return of(HygraphSchemas.schema(schema + ".graphql"), switches);
    }

    static ApiRun of(ProjectSchema schema, ApiSwitch... switches) {
        return new ApiRun(MemoryEnvironment.inMemory(schema), ApiSwitches.of(switches));
    }

    Environment environment() {
        return environment;
    }

    RecordedAssets assets() {
        return assets;
    }

    HygraphApi api() {
        return api;
    }

    /** What was answered. */
    record Reply(int status, JsonNode body) {
        JsonNode at(String path) {
            return body.at(path.startsWith("/") ? path : "/data/" + path);
        }

        String text(String path) {
            return at(path).asString();
        }

        String error() {
            return body.at("/errors/0/message").asString();
        }
    }

    Reply call(String query) {
        return call(query, Map.of());
    }

    Reply call(String query, Map<String, @Nullable Object> variables) {
        return call(new Call(query, variables, Optional.empty(), Optional.empty(), List.of(), Permissions.ALL));
    }

    Reply call(Call call) {
        Answer answer = api.execute(call);
        return new Reply(answer.status(), JSON.readTree(answer.json()));
    }

    /** A call that must succeed. */
    Reply ok(String query) {
        return ok(query, Map.of());
    }

    Reply ok(String query, Map<String, @Nullable Object> variables) {
        Reply reply = call(query, variables);
        if (reply.status() != 200 || reply.body().has("errors")) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply;
    }

    /** Carries out a mutation of one field and gives the id of its result. */
    String id(String mutation) {
        Reply reply = ok("mutation { it: " + mutation + " { id } }");
        return reply.text("it/id");
    }
}
