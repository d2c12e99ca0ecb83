package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points about ids that name nothing (hygraph.md 11.1 and 11.7). */
final class IdentityPoints {
    private static final String NEVER_BY_ID =
            "creates what is new and notes the id of the answer; it never upserts by an id";

    private IdentityPoints() {}

    static Answer upsertByUnknownId(ProbeBench bench) throws NotTried {
        Subject subject = bench.subject(
                "an upsert", model -> model.mutation(ModelMutation.Kind.UPSERT).isPresent());
        String unknown = bench.unknownId();
        ProbeAnswer first = upsert(bench, subject.model(), unknown);
        if (!first.isFine() || !first.value().isObject()) {
            return Answer.fits("the first was " + refusal(first), NEVER_BY_ID);
        }
        ProbeAnswer second = upsert(bench, subject.model(), unknown);
        String one = id(first);
        if (one.equals(unknown)) {
            return Answer.fits("the entry was made under the id that was asked for", NEVER_BY_ID);
        }
        if (!second.isFine()) {
            return Answer.fits(
                    "the first made an entry under another id, the second was " + second.refusal(), NEVER_BY_ID);
        }
        return Answer.fits(
                one.equals(id(second))
                        ? "both gave the same entry, under another id than was asked for"
                        : "each made an entry of its own, under other ids than was asked for",
                NEVER_BY_ID);
    }

    private static ProbeAnswer upsert(ProbeBench bench, ModelBinding model, String id) {
        ObjectNode variables = Json.object();
        variables.put("i", id);
        ObjectNode both = variables.putObject("u");
        both.set("create", bench.values().entry(model.entity()));
        both.set("update", Json.object());
        bench.entries().expect(model);
        ProbeAnswer answer = bench.calls()
                .ask(
                        "mutation StageSyncProbe($i:ID!,$u:" + model.name() + "UpsertInput!){m:"
                                + model.mutation(ModelMutation.Kind.UPSERT)
                                        .orElseThrow()
                                        .name()
                                + "(where:{id:$i},upsert:$u){id}}",
                        variables,
                        1);
        bench.entries().note(model, answer.value());
        return answer;
    }

    private static String id(ProbeAnswer answer) {
        return answer.value().path("id").asString("");
    }

    private static String refusal(ProbeAnswer answer) {
        return answer.isFine() ? "answered with null" : answer.refusal();
    }

    static Answer updateMissing(ProbeBench bench) throws NotTried {
        Subject subject = bench.subject("anything", model -> true);
        ProbeAnswer answer = bench.update(subject.model(), bench.unknownId(), Json.object());
        return Answer.fits(
                answer.isFine() ? "null, without an error" : answer.refusal(),
                "looks whether the entry is there, and calls the change stale where it is not");
    }

    static Answer connectMissing(ProbeBench bench) throws NotTried {
        Subject subject = bench.subject("a link", model -> ProbeBench.any(model, FieldBinding::isLinks));
        FieldBinding field = subject.field(FieldBinding::isLinks);
        ObjectNode where = Json.object().put("id", bench.unknownId());
        JsonNode target = ProbeValues.wrapped(field, where);
        boolean many = field.field().list();
        ObjectNode link = Json.object();
        if (many) {
            link.set("set", Json.array().add(target));
        } else {
            link.set("connect", target);
        }
        ObjectNode data = Json.object();
        data.set(field.name(), link);
        ProbeAnswer answer = bench.update(subject.model(), subject.id(), data);
        return Answer.fits(
                answer.isFine() ? "taken without an error; the link is left out" : answer.refusal(),
                "links to what is there, tries once more what was refused, and reads back what it wrote");
    }

    static Answer embedMissing(ProbeBench bench) throws NotTried {
        Subject subject =
                bench.subject("a rich text that embeds", model -> ProbeBench.any(model, IdentityPoints::embeds));
        FieldBinding field = subject.field(IdentityPoints::embeds);
        ObjectNode node = Json.object().put("type", "embed").put("nodeId", bench.unknownId());
        node.put("nodeType", field.field().targets().get(0)).put("isInline", false);
        node.set("children", Json.array().add(Json.object().put("text", "")));
        ObjectNode tree = Json.object();
        tree.set("children", Json.array().add(node));
        ObjectNode data = Json.object();
        data.set(field.name(), tree);
        ProbeAnswer answer = bench.update(subject.model(), subject.id(), data);
        return Answer.fits(
                answer.isFine() ? "taken without an error" : answer.refusal(), "writes a text after what it embeds");
    }

    private static boolean embeds(FieldBinding field) {
        return field.read() == ReadShape.RICH_JSON
                && field.updatable()
                && !field.field().list()
                && !field.field().targets().isEmpty();
    }

    static Answer uniqueAssetField(ProbeBench bench) throws NotTried {
        Optional<ModelBinding> assets = bench.mapping().model(EnvironmentTypes.ASSET);
        if (assets.isEmpty()) {
            throw new NotTried("there are no assets");
        }
        var unique = assets.get().entity().unique();
        return unique.isEmpty()
                ? Answer.fits(
                        "assets have no unique field beside their id",
                        "matches assets by id, by its notes, by handle, and by the bytes of their files")
                : Answer.fits(
                        "assets have the unique field " + String.join(", ", unique),
                        "matches assets by it where the ids differ");
    }
}
