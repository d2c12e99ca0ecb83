package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.StandStill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Publishes many entries by one mutation where they need the same (hygraph.md 4.7). What the answer does not name is left
 * for one after the other, where the stage says why.
 */
final class BulkPublisher {
    private final MutationSender sender;
    private final StandStill standStill;
    private final Publications publications;

    BulkPublisher(MutationSender sender, StandStill standStill, Publications publications) {
        this.sender = sender;
        this.standStill = standStill;
        this.publications = publications;
    }

    /** Where each of the publications is after this, in the same order. */
    List<Progress<Publication>> run(List<Publication> writes) {
        List<Progress<Publication>> progress = new ArrayList<>();
        writes.forEach(write -> progress.add(new Progress.Next<>(write)));
        List<List<Integer>> groups = groups(progress);
        while (!groups.isEmpty()) {
            List<Operation> operations =
                    groups.stream().map(group -> together(group, progress)).toList();
            List<OperationResult> results = sender.send(operations, Integer.MAX_VALUE);
            List<Integer> moved = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                moved.addAll(take(groups.get(i), results.get(i), progress));
            }
            groups = groups(progress, moved);
        }
        return progress;
    }

    /** The places of those that moved on and need more. */
    private List<Integer> take(List<Integer> group, OperationResult result, List<Progress<Publication>> progress) {
        List<Integer> moved = new ArrayList<>();
        if (result instanceof OperationResult.Answered answered) {
            Set<String> ids = new HashSet<>();
            for (JsonNode edge : answered.node().path("edges").values()) {
                ids.add(edge.path("node").path("id").asString(""));
            }
            for (int place : group) {
                Publication write = open(progress.get(place));
                if (ids.contains(write.change().key().id())) {
                    Progress<Publication> stepped = Publications.stepped(write);
                    progress.set(place, stepped);
                    if (stepped instanceof Progress.Next) {
                        moved.add(place);
                    }
                }
            }
        } else if (result.isInDoubt()) {
            List<Publication> writes =
                    group.stream().map(place -> open(progress.get(place))).toList();
            List<Progress<Publication>> seen = standStill.await(() -> publications.look(writes));
            for (int i = 0; i < group.size(); i++) {
                progress.set(group.get(i), seen.get(i));
            }
        }
        return moved;
    }

    private static Operation together(List<Integer> group, List<Progress<Publication>> progress) {
        List<Publication> writes =
                group.stream().map(place -> open(progress.get(place))).toList();
        return writes.get(0).together(writes);
    }

    private static Publication open(Progress<Publication> progress) {
        if (progress instanceof Progress.Next<Publication> next) {
            return next.write();
        }
        throw new IllegalStateException("Nothing is left to publish");
    }

    private static List<List<Integer>> groups(List<Progress<Publication>> progress) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < progress.size(); i++) {
            all.add(i);
        }
        return groups(progress, all);
    }

    /** Those of one model with the same next step, where there is a mutation for many. A single one is no group. */
    private static List<List<Integer>> groups(List<Progress<Publication>> progress, List<Integer> places) {
        Map<List<Object>, List<Integer>> byStep = new LinkedHashMap<>();
        for (int place : places) {
            Publication write = open(progress.get(place));
            if (write.model().mutation(write.step().many()).isPresent()) {
                byStep.computeIfAbsent(List.of(write.model().name(), write.step()), step -> new ArrayList<>())
                        .add(place);
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> all : byStep.values()) {
            for (int from = 0; from < all.size(); from += Publication.MOST_TOGETHER) {
                List<Integer> group = all.subList(from, Math.min(all.size(), from + Publication.MOST_TOGETHER));
                if (group.size() > 1) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }
}
