package io.stagesync.app.cli;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Local environments of Hygraph. */
record HygraphStages(String sdl, Plan plan, Duration latency) implements LocalStages {
    @Override
    public void addTo(Sandbox.Builder builder, String name) {
        builder.environment(
                HygraphSpec.of(name, sdl).withPlan(plan).withSwitches(HygraphSwitches.DEFAULT.withLatency(latency)));
    }

    @Override
    public void fill(Sandbox sandbox, String name, int entries, long seed) {
        HygraphEnvironment environment = sandbox.environment(name);
        HygraphContentGenerator.fill(environment.content(), ContentPlan.of(seed, entries), environment.files());
    }

    @Override
    public void clone(Sandbox sandbox, String name, String from) {
        sandbox.cloneEnvironment(name, from);
    }

    @Override
    public List<StageText> texts(Sandbox sandbox) {
        return sandbox.environments().stream()
                .<StageText>map(environment -> new Text(environment, plan))
                .toList();
    }

    /** One of them. */
    private record Text(HygraphEnvironment environment, Plan plan) implements StageText {
        @Override
        public String name() {
            return environment.name();
        }

        @Override
        public String lines() {
            return "Environment '" + environment.name() + "'\n"
                    + "  content  " + environment.contentEndpoint() + "\n"
                    + "  cached   " + environment.highPerformanceEndpoint() + "\n"
                    + "  token    " + environment.token() + "\n"
                    + "  reading  " + environment.readOnlyToken();
        }

        @Override
        public String settings() {
            return "    connector: hygraph\n"
                    + "    endpoint: " + environment.contentEndpoint() + '\n'
                    + "    token: " + environment.token() + '\n'
                    + "    plan: " + plan.name().toLowerCase(Locale.ROOT) + '\n';
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStringProperty("name", environment.name());
            json.writeStringProperty("endpoint", environment.contentEndpoint());
            json.writeStringProperty("token", environment.token());
            json.writeStringProperty("readOnlyToken", environment.readOnlyToken());
            json.writeStringProperty("highPerformanceEndpoint", environment.highPerformanceEndpoint());
        }
    }
}
