package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Page;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Problem;
import io.stagesync.model.Value;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Hotels have a required cover and may have sections, of which a Hero has a required image. Where the image is not
 * published, the hotel's published version cannot be read with it.
 */
class MissingTargetsTest {
    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("staging", OwnProjects.travel()));
    private final HygraphEnvironment environment = sandbox.environment("staging");
    private final StoredTravel stored = new StoredTravel(environment);
    private final HygraphSource source = HygraphStages.source(environment);
    private final ContentModel hotels = source.schema().model("Hotel").orElseThrow();

    @AfterEach
    void close() {
        source.close();
        sandbox.close();
    }

    private static String id(int number) {
        return "hotel" + (100 + number);
    }

    @Test
    void aRequiredLinkThatIsNotPublishedIsTakenFromTheDraftAndCostsNoOtherEntry() {
        Link shown = stored.asset("shown", "DRAFT", "PUBLISHED");
        Link hidden = stored.asset("hidden", "DRAFT");
        for (int i = 0; i < 40; i++) {
            stored.hotel(id(i), i == 7 || i == 23 ? hidden : shown, Map.of("stars", 4L), "DRAFT", "PUBLISHED");
        }

        Page page = source.read(hotels, Optional.empty());

        assertThat(page.problems()).isEmpty();
        assertThat(page.entries()).hasSize(40);
        assertThat(page.entries()).allSatisfy(entry -> {
            Entry published = entry.published().orElseThrow();
            assertThat(published.fields()).isEqualTo(entry.fields());
        });
        assertThat(page.entries().get(7).published().orElseThrow().value("cover"))
                .contains(Value.reference("Asset", "hidden"));
    }

    @Test
    void aRequiredLinkInAComponentIsTakenFromTheSameComponentOfTheDraft() {
        Link shown = stored.asset("shown", "DRAFT", "PUBLISHED");
        Link hidden = stored.asset("hidden", "DRAFT");
        Object good = new Instance("Hero", "good", Map.of("title", "A", "image", shown), Map.of());
        Object bad = new Instance("Hero", "bad", Map.of("title", "B", "image", hidden), Map.of());
        stored.hotel(id(1), shown, Map.of("sections", List.of(good)), "DRAFT", "PUBLISHED");
        stored.hotel(id(2), shown, Map.of("sections", List.of(good, bad)), "DRAFT", "PUBLISHED");

        Page page = source.read(hotels, Optional.empty());

        assertThat(page.problems()).isEmpty();
        assertThat(page.entries())
                .allSatisfy(entry ->
                        assertThat(entry.published().orElseThrow().fields()).isEqualTo(entry.fields()));
    }

    @Test
    void aDraftWhoseRequiredTargetIsGoneIsReadWithoutIt() {
        Link shown = stored.asset("shown", "DRAFT");
        for (int i = 0; i < 12; i++) {
            stored.hotel(id(i), i == 5 ? new Link("Asset", "gone") : shown, Map.of(), "DRAFT");
        }

        Page page = source.read(hotels, Optional.empty());

        assertThat(page.entries()).hasSize(12);
        assertThat(page.entries().get(5).value("cover")).isEmpty();
        assertThat(page.entries().get(5).value("slug")).contains(Value.of(id(5)));
        assertThat(page.entries().get(6).value("cover")).contains(Value.reference("Asset", "shown"));
    }

    @Test
    void anEntryThatLacksARequiredValueIsReadWithoutItAndCostsNoOther() {
        Link shown = stored.asset("shown", "DRAFT");
        for (int i = 0; i < 5; i++) {
            stored.hotel(id(i), shown, Map.of(), "DRAFT");
        }
        stored.put("DRAFT", "Hotel", id(2), Map.of("slug", "x", "cover", shown), Map.of());

        Page page = source.read(hotels, Optional.empty());

        assertThat(page.problems()).extracting(Problem::code).isEmpty();
        assertThat(page.entries()).hasSize(5);
        assertThat(page.entries().get(2).value("name")).isEmpty();
    }
}
