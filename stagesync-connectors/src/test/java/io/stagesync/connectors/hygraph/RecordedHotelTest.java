package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Page;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Ritz of hygraph.md as a server answers it, draft and published version. */
class RecordedHotelTest {
    private static final String DRAFT = """
            {"data": {"page": {"pageInfo": {"hasNextPage": false}, "aggregate": {"count": 1}, "edges": [{"node": {
              "id": "hotel1", "_v": "2026-05-01T10:11:12.000000+00:00",
              "createdAt": "2024-02-01T09:00:00+00:00", "updatedAt": "2026-04-01T10:11:12.123456+00:00",
              "documentInStages": [{"id": "hotel1"}],
              "slug": "ritz", "stars": 5, "accent": {"rgba": {"r": 10, "g": 20, "b": 30, "a": 1}},
              "position": {"latitude": 48.868, "longitude": 2.329}, "extra": {"pool": [1, null]},
              "cover": {"id": "asset1"}, "gallery": [], "destination": null,
              "reviews": [{"id": "review2"}, {"id": "review1"}],
              "related": [{"__typename": "Destination", "id": "rome"}, {"__typename": "Hotel", "id": "hotel2"}],
              "localizations": [{"locale": "de", "name": "Das Ritz", "description": null},
                {"locale": "en", "name": "The Ritz", "description": {"raw": {"children": [{"text": "Fine"}]}}}],
              "address": {"id": "address1", "street_0": "15 Place Vendome", "localizations_0": []},
              "sections": [{"__typename": "Hero", "id": "hero1", "title_2": "Welcome", "image_2": {"id": "asset2"}},
                {"__typename": "Faq", "id": "faq1", "title_1": 7, "open_1": true}]
            }}]}}}
            """;

    private static final String PUBLISHED = """
            {"data": {"named": [{"id": "hotel1", "_v": "2026-03-01T10:11:12+00:00",
              "createdAt": "2024-02-01T09:00:00+00:00", "updatedAt": "2026-03-01T10:11:12+00:00",
              "documentInStages": [], "slug": "ritz", "stars": 4, "accent": null, "position": null, "extra": null,
              "cover": {"id": "asset1"}, "gallery": [], "destination": null, "reviews": [], "related": [],
              "localizations": [{"locale": "en", "name": "The Old Ritz", "description": null}],
              "address": null, "sections": []}]}}
            """;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void answers(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private static Value text(String text) {
        return Value.of(text);
    }

    private static Value items(Value... values) {
        return Value.of(List.of(values));
    }

    private static Value structure(Map<String, Value> members) {
        return new Value.Structure(members);
    }

    @Test
    void everyKindOfFieldIsDecoded() {
        answers(Json.write(Json.object().set("data", HygraphSchemas.introspection(OwnProjects.travel()))));
        answers(DRAFT);
        answers(PUBLISHED);
        HygraphSettings settings =
                HygraphSettings.of("staging", server.url("/v2/p/master").uri());

        Page page;
        try (HygraphSource source = HygraphStages.source(settings)) {
            page = source.read(source.schema().model("Hotel").orElseThrow(), Optional.empty());
        }

        assertThat(page.next()).isEmpty();
        assertThat(page.problems()).isEmpty();
        Entry hotel = page.entries().get(0);
        assertThat(hotel.key()).isEqualTo(new EntryKey("Hotel", "hotel1"));
        assertThat(hotel.createdAt()).contains(Instant.parse("2024-02-01T09:00:00Z"));
        assertThat(hotel.updatedAt()).contains(Instant.parse("2026-04-01T10:11:12.123456Z"));
        assertThat(hotel.fields())
                .isEqualTo(Map.ofEntries(
                        Map.entry("(locales)", items(text("en"), text("de"))),
                        Map.entry("slug", text("ritz")),
                        Map.entry("name", new Value.Localized(Map.of("en", text("The Ritz"), "de", text("Das Ritz")))),
                        Map.entry(
                                "description",
                                new Value.Localized(Map.of(
                                        "en",
                                        structure(
                                                Map.of("children", items(structure(Map.of("text", text("Fine"))))))))),
                        Map.entry("stars", Value.of(5)),
                        Map.entry(
                                "accent",
                                structure(Map.of(
                                        "r", Value.of(10), "g", Value.of(20), "b", Value.of(30), "a", Value.of(1)))),
                        Map.entry(
                                "position",
                                structure(Map.of(
                                        "latitude", Value.of(new BigDecimal("48.868")),
                                        "longitude", Value.of(new BigDecimal("2.329"))))),
                        Map.entry("extra", structure(Map.of("pool", items(Value.of(1), Value.Nothing.NOTHING)))),
                        Map.entry("cover", Value.reference("Asset", "asset1")),
                        Map.entry(
                                "reviews",
                                items(Value.reference("Review", "review2"), Value.reference("Review", "review1"))),
                        Map.entry(
                                "related",
                                items(Value.reference("Destination", "rome"), Value.reference("Hotel", "hotel2"))),
                        Map.entry(
                                "address",
                                new Value.Component("Address", "address1", Map.of("street", text("15 Place Vendome")))),
                        Map.entry(
                                "sections",
                                items(
                                        new Value.Component(
                                                "Hero",
                                                "hero1",
                                                Map.of(
                                                        "title",
                                                        text("Welcome"),
                                                        "image",
                                                        Value.reference("Asset", "asset2"))),
                                        new Value.Component(
                                                "Faq",
                                                "faq1",
                                                Map.of("title", Value.of(7), "open", Value.of(true)))))));
        assertThat(hotel.published().orElseThrow().fields())
                .isEqualTo(Map.of(
                        "(locales)",
                        items(text("en")),
                        "slug",
                        text("ritz"),
                        "stars",
                        Value.of(4),
                        "cover",
                        Value.reference("Asset", "asset1"),
                        "name",
                        new Value.Localized(Map.of("en", text("The Old Ritz")))));
    }
}
