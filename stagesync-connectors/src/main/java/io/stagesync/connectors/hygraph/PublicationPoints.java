package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points about publishing (hygraph.md 11.2 and 11.3). */
final class PublicationPoints {
    private static final int MANY = 12;

    private PublicationPoints() {}

    static Answer withoutLocales(ProbeBench bench) throws NotTried {
        Subject subject = LocalePoints.inTwoLocales(
                bench,
                model -> model.mutation(ModelMutation.Kind.PUBLISH)
                        .filter(publish -> publish.takes("locales"))
                        .isPresent());
        ProbeAnswer answer = publish(bench, subject);
        if (!answer.isFine()) {
            throw new NotTried("publishing was " + answer.refusal());
        }
        List<String> locales = LocalePoints.locales(bench, subject, "PUBLISHED");
        return Answer.fits(
                locales.size() > 1
                        ? "every locale was published: " + String.join(", ", locales)
                        : "only the default locale was published",
                "always names the locales that it publishes");
    }

    private static ProbeAnswer publish(ProbeBench bench, Subject subject) {
        String publish = subject.model()
                .mutation(ModelMutation.Kind.PUBLISH)
                .orElseThrow()
                .name();
        return bench.calls()
                .ask(
                        "mutation StageSyncProbe($i:ID!){m:" + publish + "(where:{id:$i},to:[PUBLISHED]){id}}",
                        Json.object().put("i", subject.id()),
                        1);
    }

    static Answer manyWithoutFirst(ProbeBench bench) throws NotTried {
        Subject subject = bench.subject(
                "a mutation that publishes many",
                model -> model.mutation(ModelMutation.Kind.PUBLISH_MANY).isPresent());
        List<String> ids = new ArrayList<>(List.of(subject.id()));
        while (ids.size() < MANY) {
            ids.add(bench.entries().create(subject.model()));
        }
        ObjectNode variables = Json.object();
        ids.forEach(variables.putArray("i")::add);
        ProbeAnswer answer = bench.calls()
                .ask(
                        "mutation StageSyncProbe($i:[ID!]){m:"
                                + subject.model()
                                        .mutation(ModelMutation.Kind.PUBLISH_MANY)
                                        .orElseThrow()
                                        .name()
                                + "(where:{id_in:$i},to:[PUBLISHED]){edges{node{id}}}}",
                        variables,
                        1);
        if (!answer.isFine()) {
            throw new NotTried("publishing was " + answer.refusal());
        }
        int published = answer.value().path("edges").size();
        return Answer.fits(
                published + " of " + MANY + " were published",
                "always says how many, and publishes one by one what the answer does not name");
    }

    static Answer orderOfLinks(ProbeBench bench) throws NotTried {
        Links links = Links.of(bench);
        List<String> wanted = new ArrayList<>(links.targets());
        wanted.add(0, wanted.remove(wanted.size() - 1));
        ProbeAnswer answer = links.set(bench, wanted);
        if (!answer.isFine()) {
            return Answer.matters("it was " + answer.refusal(), "cannot write links to many in this environment");
        }
        List<String> found = links.read(bench, "(first:100)");
        return found.equals(wanted)
                ? Answer.fits("the links are in the order that was set", "sets lists of links whole, in their order")
                : Answer.matters(
                        found.size() == wanted.size() ? "the links are in another order" : "not all links are there",
                        "sets lists of links whole; their order will differ, and verify will say so");
    }

    static Answer nestedPages(ProbeBench bench) throws NotTried {
        Links links = Links.of(bench);
        links.set(bench, links.targets());
        int shown = links.read(bench, "").size();
        return Answer.fits(
                "a nested list shows " + shown + " of " + links.targets().size() + " unless it is told how many",
                "asks for 100 and reads on while there are more");
    }

    /** An entry with a list of links to others. */
    private record Links(Subject owner, FieldBinding field, String target, List<String> targets) {
        static Links of(ProbeBench bench) throws NotTried {
            Subject owner = bench.subject(
                    "a list of links to another that can be made",
                    model -> ProbeBench.any(model, field -> isUsable(bench, field)));
            FieldBinding field = owner.field(each -> isUsable(bench, each));
            String target = target(bench, field).orElseThrow();
            List<String> targets = new ArrayList<>();
            while (targets.size() < MANY) {
                targets.add(bench.entries().create(bench.mapping().model(target).orElseThrow()));
            }
            return new Links(owner, field, target, targets);
        }

        private static boolean isUsable(ProbeBench bench, FieldBinding field) {
            return field.isLinks()
                    && field.paged()
                    && field.shape().onUpdate().contains(Verb.SET)
                    && target(bench, field).isPresent();
        }

        private static Optional<String> target(ProbeBench bench, FieldBinding field) {
            return field.field().targets().stream().filter(bench::isCandidate).findFirst();
        }

        ProbeAnswer set(ProbeBench bench, List<String> ids) {
            ObjectNode data = Json.object();
            var set = data.putObject(field.name()).putArray("set");
            ids.forEach(id ->
                    set.add(ProbeValues.wrapped(field, target, Json.object().put("id", id))));
            return bench.update(owner.model(), owner.id(), data);
        }

        List<String> read(ProbeBench bench, String arguments) throws NotTried {
            JsonNode node = bench.read(owner, "DRAFT", "id " + field.name() + arguments + ProbeBench.ids(field));
            return node.path(field.name()).values().stream()
                    .map(link -> link.path("id").asString(""))
                    .toList();
        }
    }
}
