package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.EntryReader.Window;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An environment with 100 reviews, of which some make every answer fail that holds them, in ways no sandbox does. */
class BadEntriesTest {
    private static final String SDL = OwnProjects.travel();

    private final List<Integer> asked = new ArrayList<>();

    private static String id(int number) {
        return "review" + (1000 + number);
    }

    private static List<String> all() {
        return IntStream.range(0, 100).mapToObj(BadEntriesTest::id).toList();
    }

    private static ObjectNode node(String id, boolean whole) {
        ObjectNode node = Json.object().put("id", id);
        return whole ? node.put("_v", "2024-02-01T09:00:00Z").put("text", "text of " + id) : node;
    }

    /** Answers like a server that fails by {@code failure} where a whole entry is bad. */
    private HygraphAnswer answer(String query, ObjectNode variables, Predicate<List<String>> isBad) {
        List<String> ids = new ArrayList<>(all());
        if (variables.has("i")) {
            ids = variables.path("i").values().stream().map(JsonNode::asString).toList();
        }
        boolean whole = query.contains("text");
        asked.add(ids.size());
        if (whole && isBad.test(ids)) {
            return HygraphAnswer.of("{\"data\": null, \"errors\": [{\"message\": \"it broke\"}]}")
                    .orElseThrow();
        }
        ObjectNode data = Json.object();
        ArrayNode named = data.putArray("named");
        ObjectNode page = data.putObject("page");
        ArrayNode edges = page.putArray("edges");
        ids.forEach(id -> {
            named.add(node(id, whole));
            edges.addObject().set("node", node(id, whole));
        });
        page.putObject("pageInfo").put("hasNextPage", false);
        page.putObject("aggregate").put("count", ids.size());
        return new HygraphAnswer(Optional.of(data), List.of(), "");
    }

    private static EntryReader reader(HygraphQueries queries) {
        HygraphMapping mapping = HygraphSchemas.mapping(SDL);
        return EnvironmentReading.of("staging", queries, mapping, 10_000)
                .reader(mapping.model("Review").orElseThrow());
    }

    @Test
    void anEntryThatCannotBeReadIsNamedAndCostsNoOther() {
        Window window = reader((query, variables) ->
                        answer(query, variables, ids -> ids.contains(id(7)) || ids.contains(id(60))))
                .window(0, 100);

        assertThat(window.ids()).isEqualTo(all());
        assertThat(window.entries()).hasSize(98);
        assertThat(window.problems())
                .extracting(Problem::code)
                .containsOnly(Problem.Code.UNREADABLE_ENTRY)
                .hasSize(2);
        assertThat(window.problems())
                .extracting(Problem::entry)
                .containsExactly(
                        Optional.of(new EntryKey("Review", id(7))), Optional.of(new EntryKey("Review", id(60))));
        assertThat(window.problems().get(0).message()).contains("it broke");
    }

    @Test
    void anEnvironmentThatFailsForEveryEntryIsNotAskedForEachOfThem() {
        Window window = reader((query, variables) -> answer(query, variables, ids -> true))
                .window(0, 100);

        assertThat(window.entries()).isEmpty();
        assertThat(window.problems()).hasSize(100);
        assertThat(asked).hasSizeLessThan(120);
    }

    @Test
    void whatIsTooMuchAtOnceIsReadInSmallerPieces() {
        Window window = reader((query, variables) -> answer(query, variables, ids -> {
                    if (ids.size() > 30) {
                        throw new StageException("staging", Reason.BROKEN, "it takes too long");
                    }
                    return false;
                }))
                .window(0, 100);

        assertThat(window.entries()).hasSize(100);
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsNoMatterOfSingleEntries() {
        EntryReader reader = reader((query, variables) -> {
            throw new StageException("staging", Reason.ACCESS, "not allowed");
        });

        assertThatThrownBy(() -> reader.window(0, 100)).hasMessage("not allowed");
    }
}
