package io.stagesync.connectors.hygraph;

import io.stagesync.model.ContentModel;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists longer than an answer gives, and components deeper than a query goes: nothing of them may be lost. */
class LongAndDeepTest {
    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("staging", OwnProjects.nested()));
    private final HygraphEnvironment environment = sandbox.environment("staging");
    private final StoredTravel stored = new StoredTravel(environment);
    private int instances;

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Instance instance(String type, Map<String, Object> fields) {
        return new Instance(type, "instance" + instances++, fields, Map.of());
    }

    private Instance columns(List<Object> items) {
        return instance("Columns", items.isEmpty() ? Map.of() : Map.of("title", "c", "items", items));
    }

    private Instance card(int depth) {
        Map<String, Object> fields =
                depth == 0 ? Map.of("title", 0L) : Map.of("title", (long) depth, "next", card(depth - 1));
        return new Instance("Card", "instance" + instances++, fields, Map.of("de", Map.of("label", "l" + depth)));
    }

    private Instance tower(int depth) {
        return columns(depth == 0 ? List.of() : List.of(card(1), tower(depth - 1), note(1)));
    }

    private Instance note(int tags) {
        List<Object> links = new ArrayList<>();
        IntStream.range(0, tags).forEach(i -> links.add(new Link("Tag", "tag" + (1000 + i))));
        return instance("Note", Map.of("tags", links));
    }

    private static List<Object> listOf(int count, IntFunction<Object> make) {
        List<Object> list = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> list.add(make.apply(i)));
        return list;
    }

    private void tags(int count) {
        IntStream.range(0, count)
                .forEach(i -> stored.put("DRAFT", "Tag", "tag" + (1000 + i), Map.of("name", "t" + i), Map.of()));
    }

    private void page(String id, List<Object> sections, Instance aside) {
        stored.put("DRAFT", "Page", id, Map.of("sections", sections, "aside", aside), Map.of("title", id));
        stored.put("PUBLISHED", "Page", id, Map.of("sections", sections, "aside", aside), Map.of("title", id));
    }

    private void assertReadAsStored(int queryBytes) {
        HygraphSettings settings = HygraphStages.settings(environment);
        HygraphPlan plan = new HygraphPlan(settings.plan().limits(), queryBytes, 80_000);
        try (HygraphSource source = HygraphStages.source(settings.withPlan(plan))) {
            ContentModel pages = source.schema().model("Page").orElseThrow();
            SandboxReadTest.assertSame(pages, source, environment);
        }
    }

    @Test
    void componentsAreReadToTheirLastLevel() {
        page("page1", List.of(tower(11), card(14)), tower(3));
        page("page2", List.of(tower(2)), tower(9));
        page("page3", List.of(), columns(List.of()));

        assertReadAsStored(20_000);
    }

    @Test
    void listsAreReadToTheirEndAtEveryDepth() {
        tags(250);
        page("page1", listOf(230, i -> note(i == 3 || i == 220 ? 250 : 1)), columns(listOf(205, i -> card(1))));
        page("page2", listOf(100, i -> columns(listOf(i == 50 ? 101 : 1, j -> note(1)))), columns(List.of()));
        page("page3", List.of(note(100)), columns(List.of()));

        assertReadAsStored(20_000);
    }

    @Test
    void queriesThatHaveToBeShortAreMoreAndGiveTheSame() {
        tags(3);
        page("page1", List.of(tower(5), card(2), note(3)), tower(2));
        page("page2", listOf(120, i -> tower(i % 7)), columns(List.of()));

        assertReadAsStored(2_500);
    }
}
