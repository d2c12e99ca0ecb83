package io.stagesync;

import io.stagesync.compare.ConstantCheck;
import io.stagesync.compare.Difference;
import io.stagesync.compare.Edits;
import io.stagesync.compare.EntryComparison;
import io.stagesync.compare.FileComparison;
import io.stagesync.compare.Fitting;
import io.stagesync.compare.Reconciliation;
import io.stagesync.compare.SchemaComparison;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Source;
import io.stagesync.identity.IdentifiedSource;
import io.stagesync.identity.Matching;
import io.stagesync.journal.BaseRecord;
import io.stagesync.journal.Identities;
import io.stagesync.journal.Pair;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Scratch;
import io.stagesync.journal.Side;
import io.stagesync.journal.UniqueClash;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.plan.CreationOrder;
import io.stagesync.plan.LinkTiming;
import io.stagesync.plan.Planner;
import io.stagesync.transform.ConstantField;
import io.stagesync.transform.Transformation;
import io.stagesync.transform.TransformationChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads both sides, compares them and writes the plan into the run file. */
final class PlanWalk {
    /** Comparing files waits for both stages, comparing entries is work. */
    private static final int PARALLEL_FILES = 4;

    private static final int PARALLEL_ENTRIES = 2;

    private final Source source;
    private final Destination destination;
    private final SyncSpec spec;
    private final RunFile run;
    private final Scratch scratch;
    private final Engine engine;
    private final Progress progress;
    private final ContentSchema destinationSchema;
    private final FileComparison files;
    private final Identities identities;
    private final CreationOrder order;
    private final LastSync lastSync;
    private final Edits edits = new Edits();

    PlanWalk(
            Source source,
            Destination destination,
            SyncSpec spec,
            RunFile run,
            Scratch scratch,
            Identities identities,
            LastSync lastSync,
            Engine engine,
            Progress progress) {
        this.source = source;
        this.destination = destination;
        this.identities = identities;
        this.lastSync = lastSync;
        this.spec = spec;
        this.run = run;
        this.scratch = scratch;
        this.engine = engine;
        this.progress = progress;
        this.destinationSchema = destination.schema();
        this.files = new FileComparison(source, destination);
        this.order = destination.capabilities().can(Ability.LINK_ENTRIES)
                ? CreationOrder.byAllLinks(destinationSchema)
                : CreationOrder.byRequiredLinks(destinationSchema);
    }

    void walk(Map<ContentModel, SchemaComparison> models) {
        SourceWatch watch = new SourceWatch(source, run, engine);
        watch.begin(List.copyOf(models.keySet()));
        SideReading reading = new SideReading(source, destination, spec, scratch, engine, progress);
        reading.read(models);
        reading.problems().forEach(run::addProblem);
        progress.begin(Progress.Step.COMPARE, -1);
        List<ContentModel> common = models.values().stream()
                .flatMap(comparison -> comparison.common().stream())
                .toList();
        if (!destination.capabilities().can(Ability.KEEP_IDS)) {
            pair(common);
        }
        lastSync.load(common, scratch);
        LastSync.setAsideDeleted(common, spec.conflicts(), edits, scratch, engine);
        Set<String> readModels = spec.entries().isEmpty()
                ? models.keySet().stream().map(ContentModel::name).collect(Collectors.toSet())
                : Set.of();
        planDifferences(common, readModels);
        new DeletionWalk(source, destination.capabilities().can(Ability.PUBLISH), spec, run, scratch, edits, engine)
                .walk(common, reading.complete(), this::isAsset);
        edits.problems().forEach(run::addProblem);
        watch.look();
        progress.end(Progress.Step.COMPARE);
    }

    /**
     * Plans what makes the destination's entries in the scratch what they should be, but for deletions.
     *
     * @param readModels names of the models of which every entry is in the scratch
     */
    void planDifferences(List<ContentModel> common, Set<String> readModels) {
        Map<EntryKey, Set<String>> taken = setAsideTakenUniques(common);
        common.forEach(this::setAsideWhatCannotBeCreated);
        Source known = destination.capabilities().can(Ability.KEEP_IDS)
                ? destination
                : new IdentifiedSource(destination, identities);
        KnownTargets targets = new KnownTargets(scratch, known, readModels);
        new RequiredLinks(scratch, destinationSchema, engine, targets)
                .setAside(common)
                .forEach(run::addProblem);
        for (ContentModel model : common) {
            planModel(model, targets, new Fitting(model, destinationSchema, targets::willExist, taken));
        }
        new TakenLinks(run, scratch).giveBack(common);
        if (files.unreadable() > 0) {
            run.addProblem(Problem.warning(
                    Code.UNREADABLE_FILE,
                    "assets",
                    "their bytes could not be read on both sides, so only their metadata was compared",
                    "Check that the assets' addresses can be reached from this machine.",
                    files.unreadable()));
        }
    }

    /** Tells which entry of the destination is which of the source, where the destination has its own ids. */
    private void pair(List<ContentModel> models) {
        Matching matching = new Matching(scratch.pairing(), identities, spec.naturalKeys(), spec.assumeNew());
        matching.match(models, source, destination).forEach(run::addProblem);
        matching.translate(models, scratch);
        for (ContentModel model : models) {
            run.addIdentities(model.name(), scratch.pairing().differentIds(model.name()));
        }
    }

    private void planModel(ContentModel model, KnownTargets targets, Fitting fitting) {
        // a text may show assets that its field does not name as targets; all assets are there before any entry
        Predicate<EntryKey> exists = key -> scratch.isAtDestination(key) || (!model.isAsset() && isAsset(key.model()));
        LinkTiming timing = destination.capabilities().can(Ability.LINK_ENTRIES)
                ? LinkTiming.whenNeeded(order, exists)
                : LinkTiming.allLater(this::isAsset);
        Planner planner = new Planner(model, timing, exists, run::nextNumber);
        EntryComparison comparison = new EntryComparison(
                model, files, key -> scratch.isPublished(Side.SHOULD, key), key -> scratch.isPublished(Side.IS, key));
        Reconciliation reconciliation = new Reconciliation(model, spec.conflicts(), edits);
        AtomicLong created = new AtomicLong();
        AtomicLong updated = new AtomicLong();
        Engine.Which which = model.isAsset() ? Engine.Which.ALL : Engine.Which.DIFFERENT;
        engine.pair(scratch, model.name(), which, pairs -> {
            targets.prepare(model, pairs);
            List<Compared> compared = new ArrayList<>(Collections.nCopies(pairs.size(), Compared.NOTHING));
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                places.add(i);
            }
            int parallel = model.isAsset() ? PARALLEL_FILES : PARALLEL_ENTRIES;
            engine.forEach(
                    places.iterator(),
                    parallel,
                    place ->
                            compared.set(place, compare(model, pairs.get(place), fitting, reconciliation, comparison)));
            List<Change> changes = new ArrayList<>();
            compared.forEach(found -> found.difference().ifPresent(difference -> {
                (difference instanceof Difference.Created ? created : updated).incrementAndGet();
                changes.addAll(planner.plan(difference));
            }));
            run.addChanges(changes);
            run.addBases(Compared.toCome(compared));
            lastSync.record(Compared.reached(compared));
            progress.advance(Progress.Step.COMPARE, pairs.size());
        });
        engine.pair(scratch, model.name(), Engine.Which.NEWLY_SAME, lastSync.keeping(model));
        long onBoth = scratch.countPaired(model.name());
        run.addReadCount(new ReadCount(
                model.name(),
                scratch.count(Side.SHOULD, model.name()),
                scratch.count(Side.IS, model.name()),
                onBoth - updated.get()));
        fitting.problems(severity(spec)).forEach(run::addProblem);
    }

    private static Compared compare(
            ContentModel model, Pair pair, Fitting fitting, Reconciliation reconciliation, EntryComparison comparison) {
        Entry fitted = fitting.fit(pair.should().orElseThrow(), pair.is());
        BaseRecord base = LastSync.base(model, pair, fitted);
        if (pair.is().isEmpty()) {
            return Compared.different(comparison.created(reconciliation.reconcileNew(fitted)), base);
        }
        Entry is = pair.is().get();
        Entry should = reconciliation.reconcile(fitted, is, pair.base());
        return comparison
                .compare(should, is)
                .map(difference -> Compared.different(difference, base))
                // What is in step only because an edit was kept is not what both sides had.
                .orElseGet(() -> should.equals(fitted) && !pair.base().equals(Optional.of(base.base()))
                        ? Compared.same(base)
                        : Compared.NOTHING);
    }

    boolean isAsset(String model) {
        return destinationSchema.model(model).filter(ContentModel::isAsset).isPresent();
    }

    /**
     * Entries whose unique value is held by an entry that only the destination has. New ones are set aside; those that
     * exist keep the destination's value. With deletions the holder goes away, so there is nothing to set aside.
     */
    private Map<EntryKey, Set<String>> setAsideTakenUniques(List<ContentModel> models) {
        Map<EntryKey, Set<String>> taken = new HashMap<>();
        if (spec.deletions().enabled()) {
            return taken;
        }
        for (ContentModel model : models) {
            for (UniqueClash clash : scratch.uniqueClashes(model.name())) {
                boolean exists = scratch.isAtDestination(clash.entry());
                run.addProblem(new Problem(
                        Severity.WARNING,
                        Code.UNIQUE_TAKEN,
                        Optional.of(clash.entry()),
                        clash.entry() + " " + clash.field(),
                        "its value must be unique and is also used by " + clash.holder()
                                + ", which only the destination has",
                        exists
                                ? "The field keeps the destination's value. Change one of the two entries."
                                : "The entry is left out. Change one of the two, or delete the destination's.",
                        1));
                if (exists) {
                    taken.computeIfAbsent(clash.entry(), key -> new HashSet<>()).add(clash.field());
                } else {
                    scratch.withhold(clash.entry());
                }
            }
        }
        return taken;
    }

    private void setAsideWhatCannotBeCreated(ContentModel model) {
        boolean possible = destination.capabilities().can(Ability.CREATE)
                && (!model.isAsset() || destination.capabilities().can(Ability.STORE_FILES));
        if (possible) {
            return;
        }
        long withheld = scratch.withholdNew(model.name());
        if (withheld > 0) {
            run.addProblem(Problem.warning(
                    Code.NOT_SUPPORTED,
                    model.name(),
                    "new ones cannot be created at '" + destination.stage() + "' with what is configured for it",
                    "They are left out. Configure "
                            + (destination.capabilities().can(Ability.CREATE)
                                    ? "where it stores assets."
                                    : "its import endpoint and token."),
                    withheld));
        }
    }

    /** What a difference between the schemas costs. */
    private static Severity severity(SyncSpec spec) {
        return spec.drift() == SyncSpec.Drift.STOP ? Severity.BLOCKER : Severity.WARNING;
    }

    /** The source's models in schema order, compared with the destination's. */
    static Map<ContentModel, SchemaComparison> compareSchemas(
            List<ContentModel> models, SyncSpec spec, ContentSchema destination) {
        Map<ContentModel, SchemaComparison> comparisons = new LinkedHashMap<>();
        for (ContentModel model : models) {
            List<Transformation> steps = spec.transformations().getOrDefault(model.name(), List.of());
            Set<String> constants = new HashSet<>();
            for (Transformation step : steps) {
                if (step instanceof ConstantField constant) {
                    constants.add(constant.field());
                    destination
                            .model(model.name())
                            .ifPresent(theirs -> ConstantCheck.check(theirs, constant.field(), constant.value()));
                }
            }
            ContentModel reshaped = new TransformationChain(steps).reshape(model);
            SchemaComparison comparison = SchemaComparison.of(reshaped, constants, destination, severity(spec));
            String key = spec.naturalKeys().get(model.name());
            comparisons.put(model, key == null ? comparison : comparison.withKey(key));
        }
        return comparisons;
    }
}
