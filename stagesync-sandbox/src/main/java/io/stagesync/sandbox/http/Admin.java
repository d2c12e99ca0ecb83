package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.traffic.FaultJson;
import io.stagesync.sandbox.traffic.LoggedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;

/**
 * What whoever rehearses with the sandbox may change while it runs, at {@code /_admin} before the path of a stage: {@code
 * …/faults} is listed by GET, replaced by PUT, added to by POST and cleared by DELETE, as {@link FaultJson} has it; {@code
 * …/requests} lists by GET what was asked, and is cleared by DELETE. These requests are not logged themselves, and no token is asked for: the server
 * is on the loopback address alone.
 */
public final class Admin implements Wing {
    private static final String PREFIX = "/_admin";
    private static final String FAULTS = "/faults";
    private static final String REQUESTS = "/requests";

    private final Function<String, Optional<? extends Served>> stages;

    /** @param stages the stage at a path */
    public Admin(Function<String, Optional<? extends Served>> stages) {
        this.stages = stages;
    }

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public Optional<Routed> route(HttpCall call, String requestId) {
        if (!call.path().startsWith(PREFIX + "/")) {
            return Optional.empty();
        }
        return Optional.of(new Routed(Optional.empty(), Handled.refused(answer(call))));
    }

    private HttpAnswer answer(HttpCall call) {
        int end = call.path().lastIndexOf('/');
        String what = call.path().substring(end);
        Optional<? extends Served> stage = end < PREFIX.length()
                ? Optional.empty()
                : stages.apply(call.path().substring(PREFIX.length(), end));
        if (stage.isEmpty() || !(what.equals(FAULTS) || what.equals(REQUESTS))) {
            return HttpAnswer.text(404, "Nothing is here. Put /faults or /requests behind the path of a stage.");
        }
        return what.equals(FAULTS) ? faults(call, stage.get()) : requests(call, stage.get());
    }

    private static HttpAnswer faults(HttpCall call, Served stage) {
        switch (call.method()) {
            case "DELETE" -> stage.faults().clear();
            case "PUT", "POST" -> {
                try {
                    var faults = FaultJson.read(Json.MAPPER.readTree(call.body().bytes()));
                    if (call.method().equals("PUT")) {
                        stage.faults().clear();
                    }
                    faults.forEach(stage.faults()::add);
                } catch (JacksonException e) {
                    return HttpAnswer.text(400, "This is no JSON: " + e.getOriginalMessage());
                } catch (IllegalArgumentException e) {
                    return HttpAnswer.text(400, String.valueOf(e.getMessage()));
                }
            }
            default -> {}
        }
        ArrayNode list = Json.MAPPER.createArrayNode();
        stage.faults().faults().forEach(fault -> list.add(FaultJson.write(fault)));
        return HttpAnswer.json(200, list);
    }

    private static HttpAnswer requests(HttpCall call, Served stage) {
        if (call.method().equals("DELETE")) {
            stage.log().clear();
        }
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (LoggedRequest request : stage.log().requests()) {
            list.add(Json.MAPPER.valueToTree(request));
        }
        return HttpAnswer.json(200, list);
    }
}
