package io.stagesync.sandbox.hygraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HygraphDumpTest {
    static List<String> names() {
        return HygraphSchemas.names();
    }

    /** The same content is made twice under other ids; the names are the places in the order of making. */
    @ParameterizedTest
    @MethodSource("names")
    void environmentsWithTheSameContentUnderOtherIdsHaveTheSameDump(String name) {
        ProjectSchema schema = HygraphSchemas.schema(name);
        try (MemoryEnvironment one = MemoryEnvironment.inMemory(schema);
                MemoryEnvironment two = MemoryEnvironment.inMemory(schema)) {
            List<String> first = filled(one, "a");
            List<String> second = filled(two, "b");

            assertThat(second).isEqualTo(first).isSorted();
            assertThat(String.join("\n", first)).doesNotContain(anyId(one));
        }
    }

    private static List<String> filled(MemoryEnvironment environment, String prefix) {
        MemoryFiles files = new MemoryFiles(prefix);
        HygraphContentGenerator.fill(environment, ContentPlan.of(5, 12), files);
        return HygraphDump.byId(files::hash).naming(places(environment)).of(environment);
    }

    private static Function<Link, String> places(MemoryEnvironment environment) {
        Map<Link, String> places = new HashMap<>();
        environment.read(reader -> {
            for (EntityType type : environment.schema().types()) {
                for (Document document : reader.all("DRAFT", type.name())) {
                    places.put(document.link(), "n" + places.size());
                }
            }
            return places;
        });
        return link -> places.getOrDefault(link, "none");
    }

    private static String anyId(MemoryEnvironment environment) {
        return environment.read(
                reader -> reader.all("DRAFT", "Asset").iterator().next().id());
    }
}
