package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.ProbeBench.Subject;
import io.stagesync.connectors.hygraph.ProbePoint.Answer;
import java.time.Duration;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Points about files (hygraph.md 11.10). */
final class AssetPoints {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int LOOKS = 20;
    private static final double LARGEST = 5_000_000;

    private AssetPoints() {}

    /** Stores the smallest file of some that are there a second time, by its address. */
    static Answer storeByAddress(ProbeBench bench) throws NotTried {
        ModelBinding model = bench.mapping()
                .model(EnvironmentTypes.ASSET)
                .filter(assets -> assets.mutation(ModelMutation.Kind.CREATE).isPresent()
                        && assets.mutation(ModelMutation.Kind.DELETE).isPresent())
                .orElseThrow(() -> new NotTried("there are no assets that could be written"));
        if (!bench.mapping().takesUploads()) {
            throw new NotTried("the environment has the legacy asset system, which takes no addresses by mutation");
        }
        if (model.entity().fields().stream().anyMatch(AssetPoints::isNeededBesideFile)) {
            throw new NotTried("assets have required fields of their own");
        }
        JsonNode small = smallest(bench, model);
        ObjectNode data = Json.object().put("uploadUrl", small.path("url").asString(""));
        data.put("fileName", bench.values().newText());
        if (model.entity().takesTimestamps()) {
            data.put("createdAt", bench.values().createdAt());
        }
        bench.values().addLocale(model.entity(), data);
        Subject copy = new Subject(model, bench.entries().create(model, data));
        JsonNode stored = await(bench, copy);
        String handling = "lets an environment fetch public files itself, and sends them where that fails";
        if (UploadState.of(stored) instanceof UploadState.Failed failed) {
            return Answer.fits("the file was not fetched: " + failed.reason(), handling);
        } else if (UploadState.of(stored) instanceof UploadState.Pending) {
            return Answer.fits("the file was still not there after " + LOOKS + " s", handling);
        }
        boolean same =
                stored.path("handle").asString("").equals(small.path("handle").asString("."));
        return Answer.fits(
                "the file was fetched; its handle is " + (same ? "that of the first" : "a new one"), handling);
    }

    private static boolean isNeededBesideFile(FieldBinding field) {
        return field.field().required() && !field.name().equals("fileName");
    }

    private static JsonNode smallest(ProbeBench bench, ModelBinding model) throws NotTried {
        ProbeAnswer answer = bench.calls()
                .ask(
                        "query StageSyncProbe{m:" + model.listQuery() + "(first:100,stage:DRAFT,locales:["
                                + bench.locales() + "]){id url handle size}}",
                        Json.object(),
                        1);
        return answer.value().values().stream()
                .filter(asset -> !asset.path("url").asString("").isEmpty())
                .filter(asset ->
                        asset.path("size").asDouble(0) > 0 && asset.path("size").asDouble(0) < LARGEST)
                .min(Comparator.comparingDouble(asset -> asset.path("size").asDouble(0)))
                .orElseThrow(() -> new NotTried("there is no asset with a small file"));
    }

    private static JsonNode await(ProbeBench bench, Subject asset) throws NotTried {
        JsonNode seen = look(bench, asset);
        for (int looks = 0; looks < LOOKS && UploadState.of(seen) instanceof UploadState.Pending; looks++) {
            Backoff.pause(bench.sleeper(), BETWEEN);
            seen = look(bench, asset);
        }
        return seen;
    }

    private static JsonNode look(ProbeBench bench, Subject asset) throws NotTried {
        return bench.read(asset, "DRAFT", "id url handle upload{status error{code message}}");
    }
}
