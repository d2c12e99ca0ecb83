package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points about components (hygraph.md 11.6 and 11.12). */
final class ComponentPoints {
    private ComponentPoints() {}

    static Answer replaceList(ProbeBench bench) throws NotTried {
        Predicate<FieldBinding> lists =
                field -> isUsable(bench, field, Verb.DELETE) && field.field().list();
        Subject subject = bench.subject("a list of components", model -> ProbeBench.any(model, lists));
        FieldBinding field = subject.field(lists);
        String type = bench.values().makeable(field).orElseThrow();
        ProbeAnswer begun = bench.update(
                subject.model(), subject.id(), edit(field, "create", List.of(created(bench, field, type))));
        List<String> before = instances(bench, subject, field);
        if (!begun.isFine() || before.size() != 1) {
            throw new NotTried("a component could not be made: it was " + begun.refusal());
        }
        ObjectNode both = edit(field, "create", List.of(created(bench, field, type), created(bench, field, type)));
        ((ObjectNode) both.path(field.name()))
                .putArray("delete")
                .add(ProbeValues.wrapped(field, type, Json.object().put("id", before.get(0))));
        ProbeAnswer answer = bench.update(subject.model(), subject.id(), both);
        List<String> after = instances(bench, subject, field);
        String handling = "pairs components by their place, and updates, creates and deletes only what differs";
        if (!answer.isFine()) {
            return Answer.matters(answer.refusal(), handling + ", in one mutation, which will be refused");
        }
        return after.size() == 2 && !after.contains(before.get(0))
                ? Answer.fits("the old one is gone and the new ones are there", handling)
                : Answer.matters("there are " + after.size() + " components where there should be 2", handling);
    }

    static Answer occupiedSingle(ProbeBench bench) throws NotTried {
        Predicate<FieldBinding> singles =
                field -> isUsable(bench, field, Verb.UPDATE) && !field.field().list();
        Subject subject = bench.subject("a single component", model -> ProbeBench.any(model, singles));
        FieldBinding field = subject.field(singles);
        String type = bench.values().makeable(field).orElseThrow();
        if (instances(bench, subject, field).isEmpty()) {
            bench.update(subject.model(), subject.id(), single(bench, field, type));
        }
        List<String> before = instances(bench, subject, field);
        ProbeAnswer answer = bench.update(subject.model(), subject.id(), single(bench, field, type));
        List<String> after = instances(bench, subject, field);
        String found = answer.isFine()
                ? before.equals(after) ? "taken, and nothing was changed" : "taken; it took the place of the other"
                : answer.refusal();
        return Answer.fits(found, "updates the component that is there by its id");
    }

    static Answer deltaOfComponent(ProbeBench bench) throws NotTried {
        Predicate<FieldBinding> any = field -> isUsable(bench, field, Verb.CREATE);
        Subject subject = bench.subject("a component", model -> ProbeBench.any(model, any));
        FieldBinding field = subject.field(any);
        String type = bench.values().makeable(field).orElseThrow();
        ObjectNode edit = field.field().list()
                ? edit(field, "create", List.of(created(bench, field, type)))
                : single(bench, field, type);
        boolean seen = LocalePoints.isSeenByTime(bench, subject, edit);
        return Answer.fits(
                seen ? "the filter finds the entry" : "the filter does not find the entry",
                LocalePoints.everythingIsRead());
    }

    private static boolean isUsable(ProbeBench bench, FieldBinding field, Verb verb) {
        return field.isComponents()
                && !field.shape().isRelation()
                && field.shape().onUpdate().contains(Verb.CREATE)
                && field.shape().onUpdate().contains(verb)
                && bench.values().makeable(field).isPresent();
    }

    private static ObjectNode edit(FieldBinding field, String verb, List<JsonNode> elements) {
        ObjectNode data = Json.object();
        var array = data.putObject(field.name()).putArray(verb);
        elements.forEach(array::add);
        return data;
    }

    private static ObjectNode single(ProbeBench bench, FieldBinding field, String type) {
        ObjectNode data = Json.object();
        data.putObject(field.name()).set("create", ProbeValues.wrapped(field, type, members(bench, type)));
        return data;
    }

    private static ObjectNode members(ProbeBench bench, String type) {
        return bench.values().members(bench.mapping().component(type));
    }

    /** An element of {@code create} in an update's list, which has its place beside it. */
    private static JsonNode created(ProbeBench bench, FieldBinding field, String type) {
        ObjectNode content = members(bench, type);
        if (field.shape().positioned().contains(Verb.CREATE)) {
            ObjectNode placed = Json.object();
            placed.set("data", content);
            return ProbeValues.wrapped(field, type, placed);
        }
        return ProbeValues.wrapped(field, type, content);
    }

    private static List<String> instances(ProbeBench bench, Subject subject, FieldBinding field) throws NotTried {
        String arguments = field.paged() ? "(first:100)" : "";
        JsonNode value = bench.read(subject, "DRAFT", "id " + field.name() + arguments + ProbeBench.ids(field))
                .path(field.name());
        Optional<JsonNode> one = Optional.of(value).filter(JsonNode::isObject);
        return one.map(node -> List.of(node.path("id").asString("")))
                .orElseGet(() -> value.values().stream()
                        .map(node -> node.path("id").asString(""))
                        .toList());
    }
}
