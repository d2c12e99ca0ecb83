package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses of a stage's files, asked for many at a time and remembered. Safe for threads. */
final class AssetFiles implements AssetAddresses {
    private static final int AT_A_TIME = 100;

    private final HygraphClient client;
    private final Optional<ModelBinding> assets;
    private final List<String> locales;
    private final Map<String, AssetFile> known = new ConcurrentHashMap<>();

    AssetFiles(HygraphClient client, HygraphMapping mapping) {
        this.client = client;
        this.assets = mapping.model(EnvironmentTypes.ASSET);
        this.locales = mapping.locales();
    }

    @Override
    public Optional<AssetFile> of(String id) {
        learn(Set.of(id));
        return Optional.ofNullable(known.get(id));
    }

    /** Looks up the files that the rich texts of entries show. */
    void learnAll(Collection<Entry> entries) {
        Set<String> ids = new HashSet<>();
        entries.forEach(entry -> entry.fields().values().forEach(value -> collect(value, ids)));
        learn(ids);
    }

    /** Forgets the address of a file that is replaced. */
    void forget(String id) {
        known.remove(id);
    }

    private static void collect(Value value, Set<String> ids) {
        if (value instanceof Value.Structure structure) {
            structure.members().forEach((name, member) -> {
                if (name.equals(RichTextWriter.SOURCE) && member instanceof Value.Reference reference) {
                    ids.add(reference.target().id());
                } else {
                    collect(member, ids);
                }
            });
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, ids));
        } else if (value instanceof Value.Localized localized) {
            localized.values().values().forEach(each -> collect(each, ids));
        } else if (value instanceof Value.Component component) {
            component.members().values().forEach(member -> collect(member, ids));
        }
    }

    private void learn(Set<String> ids) {
        List<String> wanted =
                ids.stream().filter(id -> !known.containsKey(id)).sorted().toList();
        if (assets.isEmpty()) {
            return;
        }
        for (List<String> some : Chunks.ofSize(wanted, AT_A_TIME)) {
            ObjectNode variables = Json.object();
            some.forEach(variables.putArray("i")::add);
            HygraphAnswer answer = client.read(
                    "query Files($i:[ID!]!){list:" + assets.get().listQuery() + "(where:{id_in:$i},first:" + AT_A_TIME
                            + ",stage:DRAFT,locales:[" + String.join(",", locales) + "]){id handle url}}",
                    variables);
            for (JsonNode asset : answer.value("list").values()) {
                known.put(
                        asset.path("id").asString(""),
                        new AssetFile(
                                asset.path("url").asString(""),
                                asset.path("handle").asString("")));
            }
        }
    }
}
