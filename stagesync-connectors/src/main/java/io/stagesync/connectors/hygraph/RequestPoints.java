package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Points about requests as a whole (hygraph.md 11.4, 11.8 and 11.9). */
final class RequestPoints {
    private static final int BURST = 30;
    private static final int AT_ONCE = 15;
    /** More than the largest plan takes of a query (hygraph.md 7.1). */
    private static final int TOO_MANY_BYTES = 100_000;

    private RequestPoints() {}

    static Answer largestPage(ProbeBench bench) throws NotTried {
        ModelBinding model =
                bench.mapping().models().stream().findFirst().orElseThrow(() -> new NotTried("there are no models"));
        ProbeAnswer answer = bench.calls()
                .ask(
                        "query StageSyncProbe{m:" + model.listQuery() + "(first:101,stage:DRAFT,locales:["
                                + bench.locales() + "]){id}}",
                        Json.object(),
                        1);
        return Answer.fits(
                answer.isFine() ? "taken, and " + answer.value().size() + " entries were shown" : answer.refusal(),
                "never asks for more than 100");
    }

    /** Two creations in one request of which the second must fail: its unique value is that of the first. */
    static Answer halfFailing(ProbeBench bench) throws NotTried {
        Subject subject = bench.subject(
                "a unique text",
                model -> uniqueText(model).isPresent() && model.entity().takesTimestamps());
        ModelBinding model = subject.model();
        ObjectNode data = bench.values().entry(model.entity());
        data.put(uniqueText(model).orElseThrow().name(), bench.values().newText());
        String create = model.mutation(ModelMutation.Kind.CREATE).orElseThrow().name() + "(data:$d){id}";
        ObjectNode variables = Json.object();
        variables.set("d", data);
        bench.entries().expect(model);
        ProbeAnswer answer = bench.calls()
                .ask(
                        "mutation StageSyncProbe($d:"
                                + model.entity().createInput().orElseThrow() + "!){m:" + create + " n:" + create + "}",
                        variables,
                        2);
        bench.entries().note(model, answer.value("m"));
        bench.entries().note(model, answer.value("n"));
        boolean there = !holders(bench, model, data).isEmpty();
        boolean told = answer.value().isObject();
        return Answer.fits(
                "HTTP " + answer.status() + "; the first was " + (there ? "written" : "not written")
                        + (there ? told ? " and is in the answer" : " but is not in the answer" : ""),
                "looks at each mutation by itself, and looks up what the answer leaves open before it sends it again");
    }

    private static Optional<FieldBinding> uniqueText(ModelBinding model) {
        return ProbeValues.text(
                model.entity(),
                field -> model.entity().unique().contains(field.name())
                        && !field.field().localized());
    }

    private static Set<String> holders(ProbeBench bench, ModelBinding model, ObjectNode data) {
        String field = uniqueText(model).orElseThrow().name();
        ObjectNode variables = Json.object();
        variables.set("v", data.path(field));
        ProbeAnswer answer = bench.calls()
                .ask(
                        "query StageSyncProbe($v:String){m:" + model.listQuery() + "(where:{" + field
                                + ":$v},first:2,stage:DRAFT,locales:[" + bench.locales() + "]){id}}",
                        variables,
                        1);
        answer.value().values().forEach(node -> bench.entries().note(model, node));
        return answer.value().values().stream()
                .map(node -> node.path("id").asString(""))
                .collect(Collectors.toSet());
    }

    /** Reads nothing, so that nobody's content is touched; others may be refused for a second. */
    static Answer burst(ProbeBench bench) throws NotTried {
        String body = Json.write(Json.object().put("query", "query StageSyncProbe{__typename}"));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<ProbeAnswer>> sent = IntStream.range(0, BURST)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(bench, body), threads))
                    .toList();
            List<ProbeAnswer> answers =
                    sent.stream().map(CompletableFuture::join).toList();
            return throttled(answers);
        } catch (CompletionException e) {
            throw new NotTried("a request failed: " + e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static ProbeAnswer post(ProbeBench bench, String body) {
        try {
            return bench.calls().post(body);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Answer throttled(List<ProbeAnswer> answers) {
        String handling = "keeps to the plan that is set, waits as long as it is asked to, and goes slower after that";
        List<ProbeAnswer> refused =
                answers.stream().filter(answer -> answer.status() == 429).toList();
        if (refused.isEmpty()) {
            return Answer.fits("none was refused", handling);
        }
        ProbeAnswer first = refused.get(0);
        String wait = first.http()
                .retryAfter()
                .map(time -> "asks to wait for " + time.toSeconds() + " s")
                .orElse("does not say how long to wait");
        return Answer.fits(
                "refused with HTTP 429: " + refused.size() + " of " + BURST + "; it " + wait + ", and says \""
                        + first.words() + "\"",
                handling);
    }

    static Answer tooLarge(ProbeBench bench) throws NotTried {
        String query = "query StageSyncProbe{__typename}" + " ".repeat(TOO_MANY_BYTES);
        try {
            // The many requests of the point before may still count.
            ProbeAnswer answer =
                    bench.calls().postWhenAllowed(Json.write(Json.object().put("query", query)));
            return Answer.fits(
                    answer.isFine() ? "taken" : answer.refusal(),
                    "keeps to the sizes of the plan that is set, and cuts smaller what is refused with 413");
        } catch (IOException e) {
            return Answer.fits(
                    "the connection was closed: " + e.getMessage(), "keeps to the sizes of the plan that is set");
        }
    }
}
