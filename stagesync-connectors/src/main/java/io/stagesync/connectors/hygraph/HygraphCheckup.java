package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Finding;
import io.stagesync.connectors.governor.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what an environment's settings and types say about syncing it. */
final class HygraphCheckup {
    private static final int LISTED = 6;
    private static final List<ModelMutation.Kind> WRITING = List.of(
            ModelMutation.Kind.CREATE,
            ModelMutation.Kind.UPDATE,
            ModelMutation.Kind.DELETE,
            ModelMutation.Kind.PUBLISH,
            ModelMutation.Kind.UNPUBLISH);

    private final HygraphSettings settings;
    private final HygraphMapping mapping;

    HygraphCheckup(HygraphSettings settings, HygraphMapping mapping) {
        this.settings = settings;
        this.mapping = mapping;
    }

    /** What concerns reading and writing alike. */
    List<Finding> reading() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                mapping.takesUploads()
                        ? Finding.fine("Hygraph's content API, with assets of the current system")
                        : Finding.note("Hygraph's content API, with assets of the legacy system: their files are stored"
                                + " through its upload address"));
        if (!settings.endpoint().equals(settings.content())) {
            findings.add(Finding.note("the address is that of the cached API; instead of it " + settings.endpoint()
                    + " is asked, which answers what is there now"));
        }
        if (settings.token().isEmpty()) {
            findings.add(Finding.note("no token is set: what anyone may see is seen, and nothing can be written"));
        }
        if (!mapping.otherStages().isEmpty()) {
            findings.add(Finding.doubt("content stages beside DRAFT and PUBLISHED are not synced: "
                    + String.join(", ", mapping.otherStages())));
        }
        findings.add(Finding.note(limits()));
        return findings;
    }

    private String limits() {
        HygraphPlan plan = settings.plan();
        Limits limits = plan.limits();
        String rate = Double.isInfinite(limits.requestsPerSecond())
                ? "any number of requests a second"
                : trimmed(limits.requestsPerSecond()) + " requests a second";
        return String.format(
                Locale.ROOT,
                "limits in use: %s, %,d queries and %,d mutations in flight, queries of %,d bytes, mutations of %,d bytes%s",
                rate,
                limits.queries(),
                limits.mutations(),
                plan.queryBytes(),
                plan.mutationBytes(),
                plan.equals(HygraphPlan.CAUTIOUS) ? "; with the setting 'plan' it may go faster" : "");
    }

    private static String trimmed(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%,.1f", number);
    }

    /** What concerns writing, as far as the types tell: they do not depend on the token (hygraph.md 1.2). */
    List<Finding> writing() {
        List<Finding> findings = new ArrayList<>();
        for (ModelMutation.Kind kind : WRITING) {
            List<String> lacking = names(model -> model.mutation(kind).isEmpty());
            if (!lacking.isEmpty()) {
                findings.add(Finding.doubt("there is no mutation to "
                        + kind.name().toLowerCase(Locale.ROOT) + " entries of " + listed(lacking)));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.fine("there are mutations to create, update, delete, publish and unpublish entries of"
                    + " every model"));
        }
        List<String> keyless = names(
                model -> !model.model().isAsset() && model.entity().unique().isEmpty());
        if (!keyless.isEmpty()) {
            findings.add(Finding.note(
                    "no unique field has " + listed(keyless) + ": their entries are matched by id and by the notes of"
                            + " earlier runs, unless a key is configured"));
        }
        return findings;
    }

    private List<String> names(Predicate<ModelBinding> which) {
        return mapping.models().stream().filter(which).map(ModelBinding::name).toList();
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() > LISTED ? first + " and " + (names.size() - LISTED) + " more" : first;
    }
}
