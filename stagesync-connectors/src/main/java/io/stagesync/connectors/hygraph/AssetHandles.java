package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which assets the handles in rich texts belong to. All assets are listed once, when the first handle is met; for handles
 * that were not there then, the stage is asked by name, once each. Safe for threads.
 */
final class AssetHandles {
    private static final int PAGE = 100;
    private static final int NAMES_AT_A_TIME = 50;
    /** A file that was replaced in the draft is still that of the published version. */
    private static final List<String> STAGES = List.of("DRAFT", "PUBLISHED");

    private final HygraphQueries queries;
    private final Optional<ModelBinding> assets;
    private final List<String> locales;
    private final Map<String, Stored> known = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private boolean listed;

    /**
     * A file of an asset.
     *
     * @param asset the asset's id
     * @param url its address, without a transformation
     */
    record Stored(String asset, String url) {}

    AssetHandles(HygraphQueries queries, HygraphMapping mapping) {
        this.queries = queries;
        this.assets = mapping.model(EnvironmentTypes.ASSET);
        this.locales = mapping.locales();
    }

    /** The asset of a handle that was {@linkplain #learn learned}; empty where the stage has none. */
    Optional<Stored> find(String handle) {
        return Optional.ofNullable(known.get(handle));
    }

    /** Looks up the handles in all rich texts that an answer holds. */
    void learnAll(Collection<? extends JsonNode> answers) {
        Set<String> handles = new HashSet<>();
        answers.forEach(answer -> collect(answer, handles));
        learn(handles);
    }

    private static void collect(JsonNode node, Set<String> handles) {
        if (node.isObject()
                && node.path("type").isString()
                && node.path("handle").isString()) {
            handles.add(node.path("handle").stringValue());
        }
        if (node.isString() && node.stringValue().contains("\"handle\"")) {
            Json.parse(node.stringValue()).ifPresent(tree -> collect(tree, handles));
        }
        node.values().forEach(member -> collect(member, handles));
    }

    synchronized void learn(Set<String> handles) {
        Set<String> wanted = new HashSet<>(handles);
        wanted.removeIf(handle -> handle.isBlank() || known.containsKey(handle) || unknown.contains(handle));
        if (wanted.isEmpty() || assets.isEmpty()) {
            return;
        }
        if (!listed) {
            STAGES.forEach(stage -> listAll(assets.get(), stage));
            listed = true;
            wanted.removeAll(known.keySet());
        }
        for (List<String> some : Chunks.ofSize(wanted.stream().sorted().toList(), NAMES_AT_A_TIME)) {
            STAGES.forEach(stage -> ask(assets.get(), stage, some));
        }
        wanted.removeAll(known.keySet());
        unknown.addAll(wanted);
    }

    private void listAll(ModelBinding model, String stage) {
        String query = "query($l:[Locale!]!,$a:String){page:" + model.connectionQuery() + "(first:" + PAGE
                + ",after:$a,orderBy:id_ASC,stage:" + stage + ",locales:$l){edges{node{" + selection(model)
                + "}}pageInfo{hasNextPage endCursor}}}";
        String after = "";
        boolean more = true;
        while (more) {
            ObjectNode variables = variables();
            if (!after.isEmpty()) {
                variables.put("a", after);
            }
            JsonNode page = queries.read(query, variables).value("page");
            page.path("edges").values().forEach(edge -> remember(edge.path("node")));
            String end = page.path("pageInfo").path("endCursor").asString("");
            more = page.path("pageInfo").path("hasNextPage").asBoolean(false) && !end.equals(after);
            after = end;
        }
    }

    private void ask(ModelBinding model, String stage, List<String> handles) {
        String query = "query($l:[Locale!]!,$h:[String!]){named:" + model.listQuery() + "(where:{handle_in:$h},first:"
                + PAGE + ",stage:" + stage + ",locales:$l){" + selection(model) + "}}";
        ObjectNode variables = variables();
        ArrayNode list = variables.putArray("h");
        handles.forEach(list::add);
        queries.read(query, variables).value("named").values().forEach(this::remember);
    }

    private static String selection(ModelBinding model) {
        return "id handle url"
                + (model.entity().localized() ? " localizations(locales:$l,includeCurrent:true){handle url}" : "");
    }

    private ObjectNode variables() {
        ObjectNode variables = Json.object();
        ArrayNode list = variables.putArray("l");
        locales.forEach(list::add);
        return variables;
    }

    private void remember(JsonNode asset) {
        String id = asset.path("id").asString("");
        remember(id, asset);
        asset.path("localizations").values().forEach(localization -> remember(id, localization));
    }

    private void remember(String id, JsonNode file) {
        String handle = file.path("handle").asString("");
        if (!handle.isBlank() && !id.isBlank()) {
            known.putIfAbsent(handle, new Stored(id, file.path("url").asString("")));
        }
    }
}
