package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.Json;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the points of a probe are tried with. */
final class ProbeBench {
    private static final String ID_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 25;
    private static final int MOST_REFUSALS = 6;
    private static final long LINK = 1_000;

    private final HygraphMapping mapping;
    private final ProbeCalls calls;
    private final ProbeValues values;
    private final ProbeEntries entries;
    private final Sleeper sleeper;
    private final Random random;
    private final Set<String> unusable = new HashSet<>();
    private final List<ModelBinding> candidates;

    ProbeBench(
            HygraphMapping mapping,
            ProbeCalls calls,
            ProbeValues values,
            ProbeEntries entries,
            Sleeper sleeper,
            Random random) {
        this.mapping = mapping;
        this.calls = calls;
        this.values = values;
        this.entries = entries;
        this.sleeper = sleeper;
        this.random = random;
        this.candidates = mapping.models().stream()
                .filter(model -> !model.model().isAsset() && isWritable(model) && values.canMake(model.entity()))
                .sorted(Comparator.comparingLong(ProbeBench::required))
                .toList();
    }

    private static boolean isWritable(ModelBinding model) {
        return model.mutation(ModelMutation.Kind.CREATE).isPresent()
                && model.mutation(ModelMutation.Kind.UPDATE).isPresent()
                && model.mutation(ModelMutation.Kind.DELETE).isPresent();
    }

    /** Links count for more than any number of values. */
    private static long required(ModelBinding model) {
        return model.entity().fields().stream()
                .filter(ProbeValues::isNeeded)
                .mapToLong(field -> field.isLinks() ? LINK : 1)
                .sum();
    }

    /** An entry that was just made, of a model that fits. */
    record Subject(ModelBinding model, String id) {
        FieldBinding field(Predicate<FieldBinding> which) {
            return model.entity().fields().stream().filter(which).findFirst().orElseThrow();
        }
    }

    /**
     * Makes an entry of the fitting model that needs the least.
     *
     * @param wanted how the model must be, for the reason why there is none
     */
    Subject subject(String wanted, Predicate<ModelBinding> which) throws NotTried {
        String last = "";
        int refusals = 0;
        for (ModelBinding model : candidates) {
            if (which.test(model) && !unusable.contains(model.name()) && refusals < MOST_REFUSALS) {
                try {
                    return new Subject(model, entries.create(model));
                } catch (NotTried e) {
                    unusable.add(model.name());
                    refusals++;
                    last = "; " + e.reason();
                }
            }
        }
        throw new NotTried("there is no model with " + wanted + " whose entries can be made just like that" + last);
    }

    /** An entry of any model; empty where none can be made. */
    Optional<Subject> anything() {
        try {
            return Optional.of(subject("anything", model -> true));
        } catch (NotTried e) {
            // Each point that needs an entry says so itself.
            return Optional.empty();
        }
    }

    boolean isCandidate(String model) {
        return candidates.stream().anyMatch(each -> each.name().equals(model));
    }

    static boolean any(ModelBinding model, Predicate<FieldBinding> which) {
        return model.entity().fields().stream().anyMatch(which);
    }

    /** Changes an entry, whatever comes of it. */
    ProbeAnswer update(ModelBinding model, String id, ObjectNode data) {
        ObjectNode variables = Json.object();
        variables.put("i", id);
        variables.set("d", data);
        return calls.ask(
                "mutation StageSyncProbe($i:ID!,$d:"
                        + model.entity().updateInput().orElseThrow() + "!){m:"
                        + model.mutation(ModelMutation.Kind.UPDATE)
                                .orElseThrow()
                                .name()
                        + "(where:{id:$i},data:$d){id}}",
                variables,
                1);
    }

    /** Reads an entry; missing where it is not there. */
    JsonNode read(Subject subject, String stage, String selection) throws NotTried {
        ProbeAnswer answer = calls.ask(
                "query StageSyncProbe($i:ID!){m:" + subject.model().listQuery() + "(where:{id_in:[$i]},first:1,stage:"
                        + stage + ",locales:[" + locales() + "]){" + selection + "}}",
                Json.object().put("i", subject.id()),
                1);
        if (!answer.isFine()) {
            throw new NotTried("reading the entry was " + answer.refusal());
        }
        return answer.value().path(0);
    }

    /** Selects the ids of what a field links or holds. */
    static String ids(FieldBinding field) {
        if (!field.isUnion()) {
            return "{id}";
        }
        return field.field().targets().stream()
                .map(type -> " ...on " + type + "{id}")
                .collect(Collectors.joining("", "{__typename", "}"));
    }

    String locales() {
        return String.join(",", mapping.locales());
    }

    /** An id that looks like one of the environment's and names nothing. */
    String unknownId() {
        StringBuilder id = new StringBuilder("cl");
        while (id.length() < ID_LENGTH) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }

    HygraphMapping mapping() {
        return mapping;
    }

    ProbeCalls calls() {
        return calls;
    }

    ProbeValues values() {
        return values;
    }

    ProbeEntries entries() {
        return entries;
    }

    Sleeper sleeper() {
        return sleeper;
    }
}
