package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.model.ContentModel;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading a model of several pages, also while it changes: reviews with ids in order. */
class WalkTest {
    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("staging", OwnProjects.travel()));
    private final HygraphEnvironment environment = sandbox.environment("staging");
    private final StoredTravel stored = new StoredTravel(environment);
    private final HygraphSource source = HygraphStages.source(environment);
    private final ContentModel reviews = source.schema().model("Review").orElseThrow();

    @AfterEach
    void close() {
        source.close();
        sandbox.close();
    }

    private static String id(int number) {
        return "review" + (1000 + number);
    }

    private void fill(int from, int to) {
        IntStream.range(from, to).forEach(i -> stored.put("DRAFT", "Review", id(i), Map.of("text", "t" + i), Map.of()));
    }

    /** @param betweenPages is told how many pages were read */
    private List<String> walk(IntConsumer betweenPages) {
        List<String> ids = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int pages = 0;
        do {
            Page page = source.read(reviews, after);
            page.entries().forEach(entry -> ids.add(entry.key().id()));
            after = page.next();
            betweenPages.accept(++pages);
        } while (after.isPresent());
        return ids;
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(WalkTest::id).toList();
    }

    @Test
    void everyEntryIsMetOnceInTheOrderOfIds() {
        for (int size : new int[] {0, 1, 99, 100, 101, 199, 200}) {
            IntStream.range(0, 200).forEach(i -> stored.remove("Review", id(i)));
            fill(0, size);

            assertThat(walk(pages -> {})).as(size + " entries").isEqualTo(ids(0, size));
        }
    }

    @Test
    void windowsAreReadAheadAtTheSameTime() {
        fill(0, 1000);

        assertThat(walk(pages -> {})).isEqualTo(ids(0, 1000));
    }

    @Test
    void entriesThatAreDeletedMeanwhileMakeNoOtherMissing() {
        fill(0, 1500);

        List<String> read = walk(pages -> {
            if (pages == 1) {
                ids(10, 90).forEach(id -> stored.remove("Review", id));
            }
        });

        assertThat(read).doesNotHaveDuplicates().containsAll(ids(0, 1500));
    }

    @Test
    void entriesThatAreCreatedMeanwhileMakeNoOtherAppearTwice() {
        fill(500, 2000);

        List<String> read = walk(pages -> {
            if (pages == 2) {
                fill(0, 300);
            }
        });

        assertThat(read).doesNotHaveDuplicates().containsAll(ids(500, 2000));
    }

    @Test
    void asManyDeletedAsCreatedIsNoticedAsWell() {
        fill(500, 2000);

        List<String> read = walk(pages -> {
            if (pages == 1) {
                ids(510, 560).forEach(id -> stored.remove("Review", id));
                fill(2000, 2050);
            }
        });

        assertThat(read).doesNotHaveDuplicates().containsAll(ids(600, 2050));
    }

    @Test
    void aPageCanBeAskedForAgainAndByAnotherSource() {
        fill(0, 350);
        Page first = source.read(reviews, Optional.empty());
        Page second = source.read(reviews, first.next());

        assertThat(source.read(reviews, first.next())).isEqualTo(second);
        try (HygraphSource other = HygraphStages.source(environment)) {
            Page third = other.read(reviews, second.next());
            assertThat(third.entries().get(0).key().id())
                    .isEqualTo(id(first.entries().size() + second.entries().size()));
        }
    }
}
