package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points about localizations (hygraph.md 11.5 and 11.12). */
final class LocalePoints {
    /** Longer than the steps in which an environment may tell its time. */
    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    private LocalePoints() {}

    /** An entry in the default locale and in another one. */
    static Subject inTwoLocales(ProbeBench bench, Predicate<ModelBinding> which) throws NotTried {
        String other = otherLocale(bench);
        Subject plain = bench.subject("a text in several locales", model -> isLocalized(model) && which.test(model));
        ModelBinding model = plain.model();
        String text = localizedText(model).orElseThrow().name();
        ObjectNode data = bench.values().entry(model.entity());
        data.put(text, bench.values().newText());
        addLocalization(data, other, localization(bench, model, text));
        return new Subject(model, bench.entries().create(model, data));
    }

    private static String otherLocale(ProbeBench bench) throws NotTried {
        List<String> locales = bench.mapping().locales();
        if (locales.size() < 2) {
            throw new NotTried("there is only one locale");
        }
        return locales.get(1);
    }

    private static boolean isLocalized(ModelBinding model) {
        LocalizationShape shape = model.entity().localizations();
        Optional<FieldBinding> text = localizedText(model);
        return model.entity().localized()
                && shape.onCreate().contains(Verb.CREATE)
                && text.isPresent()
                && shape.requiredFields().stream()
                        .allMatch(name -> name.equals(text.get().name()));
    }

    private static Optional<FieldBinding> localizedText(ModelBinding model) {
        LocalizationShape shape = model.entity().localizations();
        Optional<FieldBinding> required =
                ProbeValues.text(model.entity(), field -> shape.requiredFields().contains(field.name()));
        return required.isPresent()
                ? required
                : ProbeValues.text(model.entity(), field -> shape.createFields().contains(field.name()));
    }

    private static ObjectNode localization(ProbeBench bench, ModelBinding model, String text) {
        ObjectNode data = Json.object().put(text, bench.values().newText());
        if (model.entity().localizations().takesTimestamps()) {
            data.put("createdAt", bench.values().createdAt());
        }
        return data;
    }

    private static void addLocalization(ObjectNode data, String locale, ObjectNode localized) {
        ObjectNode element = Json.object().put("locale", locale);
        element.set("data", localized);
        data.putObject("localizations").putArray("create").add(element);
    }

    /** The locales that an entry has in a content stage. */
    static List<String> locales(ProbeBench bench, Subject subject, String stage) throws NotTried {
        JsonNode node = bench.read(
                subject, stage, "id localizations(includeCurrent:true,locales:[" + bench.locales() + "]){locale}");
        return node.path("localizations").values().stream()
                .map(each -> each.path("locale").asString(""))
                .toList();
    }

    static Answer upsertDefault(ProbeBench bench) throws NotTried {
        Subject subject = inTwoLocales(
                bench, model -> model.entity().localizations().onUpdate().contains(Verb.UPSERT));
        String text = localizedText(subject.model()).orElseThrow().name();
        String words = bench.values().newText();
        ObjectNode element = Json.object().put("locale", bench.mapping().defaultLocale());
        element.putObject("create").put(text, words);
        element.putObject("update").put(text, words);
        ObjectNode data = Json.object();
        data.putObject("localizations").putArray("upsert").add(element);
        ProbeAnswer answer = bench.update(subject.model(), subject.id(), data);
        String handling = "writes the default locale's values beside the others, not as a localization";
        return Answer.fits(answer.isFine() ? "taken" : answer.refusal(), handling);
    }

    static Answer withoutDefault(ProbeBench bench) throws NotTried {
        String other = otherLocale(bench);
        Subject plain = bench.subject(
                "texts in several locales of which none is required",
                model -> isLocalized(model)
                        && model.entity().fields().stream()
                                .noneMatch(field -> field.field().localized()
                                        && field.field().required()));
        ModelBinding model = plain.model();
        ObjectNode data = bench.values().entry(model.entity());
        addLocalization(
                data,
                other,
                localization(bench, model, localizedText(model).orElseThrow().name()));
        data.remove(localizedNames(model));
        ProbeAnswer answer = bench.entries().tryToCreate(model, data);
        if (!answer.isFine()) {
            return Answer.matters(answer.refusal(), "cannot create entries that lack the default locale");
        }
        boolean named = answer.value().isObject();
        Optional<String> id = named
                ? Optional.of(answer.value().path("id").asString(""))
                : bench.entries().unnamed(model).stream().findFirst();
        if (id.isEmpty()) {
            return Answer.matters("the answer is null, and no entry can be found", "takes such an entry for not made");
        }
        List<String> locales = locales(bench, new Subject(model, id.get()), "DRAFT");
        String answered = named ? "" : "; the answer to its creation is null";
        return Answer.fits(
                (locales.contains(bench.mapping().defaultLocale())
                                ? "the default locale came with it"
                                : "it has no default locale")
                        + answered,
                "looks up what it made, and removes the locale that the entry shall not have");
    }

    private static List<String> localizedNames(ModelBinding model) {
        return model.entity().fields().stream()
                .filter(field -> field.field().localized())
                .map(FieldBinding::name)
                .toList();
    }

    static Answer deltaOfLocale(ProbeBench bench) throws NotTried {
        Subject subject = inTwoLocales(
                bench, model -> model.entity().localizations().onUpdate().contains(Verb.UPDATE));
        ObjectNode element = Json.object().put("locale", otherLocale(bench));
        element.putObject("data")
                .put(
                        localizedText(subject.model()).orElseThrow().name(),
                        bench.values().newText());
        ObjectNode data = Json.object();
        data.putObject("localizations").putArray("update").add(element);
        boolean seen = isSeenByTime(bench, subject, data);
        return Answer.fits(
                seen ? "the filter finds the entry" : "the filter does not find the entry", everythingIsRead());
    }

    static String everythingIsRead() {
        return "reads everything and compares content, and depends on no filter by time";
    }

    /** Whether an edit shows when one asks in the default locale for what has changed since. */
    static boolean isSeenByTime(ProbeBench bench, Subject subject, ObjectNode edit) throws NotTried {
        String before =
                bench.read(subject, "DRAFT", "id updatedAt").path("updatedAt").asString("");
        Backoff.pause(bench.sleeper(), A_WHILE);
        ProbeAnswer edited = bench.update(subject.model(), subject.id(), edit);
        if (!edited.isFine()) {
            throw new NotTried("the edit was " + edited.refusal());
        }
        ObjectNode variables = Json.object().put("i", subject.id()).put("t", before);
        ProbeAnswer found = bench.calls()
                .ask(
                        "query StageSyncProbe($i:ID!,$t:DateTime){m:"
                                + subject.model().listQuery()
                                + "(where:{id_in:[$i],updatedAt_gt:$t},first:1,stage:DRAFT,locales:["
                                + bench.mapping().defaultLocale() + "]){id}}",
                        variables,
                        1);
        if (!found.isFine()) {
            throw new NotTried("the filter was " + found.refusal());
        }
        return !found.value().isEmpty();
    }
}
