package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks, for many files at a time and less and less often, until the stage has stored them or given up. */
final class UploadPoll {
    /** A file of an asset: its own, under the empty name, or that of a localization. */
    record FileKey(String asset, String locale) {}

    private static final int AT_A_TIME = 100;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final HygraphClient client;
    private final ModelBinding assets;
    private final List<String> locales;
    private final Sleeper sleeper;

    UploadPoll(HygraphClient client, ModelBinding assets, List<String> locales, Sleeper sleeper) {
        this.client = client;
        this.assets = assets;
        this.locales = locales;
        this.sleeper = sleeper;
    }

    /** The last state of each file; one that is still pending was waited for in vain. */
    Map<FileKey, UploadState> await(Collection<FileKey> files, Duration most) {
        Map<FileKey, UploadState> states = new HashMap<>();
        files.forEach(file -> states.put(file, new UploadState.Pending()));
        Set<FileKey> open = new HashSet<>(files);
        Duration waited = Duration.ZERO;
        Duration pause = FIRST;
        while (!open.isEmpty()) {
            Map<FileKey, UploadState> seen = look(open);
            seen.forEach((file, state) -> {
                states.put(file, state);
                if (!(state instanceof UploadState.Pending)) {
                    open.remove(file);
                }
            });
            if (open.isEmpty() || waited.compareTo(most) >= 0) {
                break;
            }
            Backoff.pause(sleeper, pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
        return states;
    }

    private Map<FileKey, UploadState> look(Set<FileKey> files) {
        List<String> ids = files.stream().map(FileKey::asset).distinct().toList();
        Map<FileKey, UploadState> seen = new HashMap<>();
        for (List<String> some : Chunks.ofSize(ids, AT_A_TIME)) {
            ObjectNode variables = Json.object();
            some.forEach(variables.putArray("i")::add);
            HygraphAnswer answer = client.read(query(), variables);
            if (!answer.value("list").isArray()) {
                throw client.errors().broken("it does not tell what became of uploads: " + answer.reasons());
            }
            for (JsonNode asset : answer.value("list").values()) {
                String id = asset.path("id").asString("");
                note(new FileKey(id, ""), asset, files, seen);
                for (JsonNode localization : asset.path("localizations").values()) {
                    note(new FileKey(id, localization.path("locale").asString("")), localization, files, seen);
                }
            }
        }
        return seen;
    }

    private static void note(FileKey key, JsonNode node, Set<FileKey> wanted, Map<FileKey, UploadState> seen) {
        if (wanted.contains(key)) {
            seen.put(key, UploadState.of(node));
        }
    }

    private String query() {
        String state = "url upload{status error{code message}}";
        String localized = assets.entity().localized()
                ? " localizations(includeCurrent:true,locales:[" + String.join(",", locales) + "]){locale " + state
                        + "}"
                : "";
        return "query Uploads($i:[ID!]!){list:" + assets.listQuery()
                + "(where:{id_in:$i},first:" + AT_A_TIME + ",stage:DRAFT,locales:[" + String.join(",", locales)
                + "]){id " + state + localized + "}}";
    }
}
