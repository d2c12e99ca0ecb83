package io.stagesync.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryJsonTest {
    private static final EntryKey RITZ = new EntryKey("Hotel", "ritz");

    @Test
    void everyKindOfValueComesBackAsItWas() {
        Entry entry = new Entry(
                        RITZ,
                        Map.of(),
                        Optional.of(Instant.parse("2019-10-01T08:00:00.123Z")),
                        Optional.of(Instant.parse("2019-10-02T08:00:00Z")),
                        Optional.of(new AssetFile("https://media.example/h", "h")))
                .with("name", Value.of("Ritz \"🏨\" \u0000 \n"))
                .with("stars", Value.of(5))
                .with("rating", Value.of(new BigDecimal("1.2345678901234568E+20")))
                .with("open", Value.of(true))
                .with("tags", Value.of(List.of(Value.of("a"), Value.Nothing.NOTHING)))
                .with("photo", Value.reference("Asset", "with/slash"))
                .with("meta", new Value.Structure(Map.of("deep", new Value.Structure(Map.of("er", Value.of(1))))));

        assertThat(EntryJson.read(RITZ, EntryJson.write(entry))).isEqualTo(entry);
    }

    @Test
    void contentThatLooksLikeAReferenceStaysContent() {
        Entry entry = Entry.of(
                RITZ,
                Map.of("meta", new Value.Structure(Map.of("$ref", Value.of("Hotel/other"), "$$ref", Value.of("x")))));

        assertThat(EntryJson.read(RITZ, EntryJson.write(entry))).isEqualTo(entry);
    }

    @Test
    void anEntryWithoutAnythingIsAnEntry() {
        Entry entry = Entry.of(RITZ, Map.of());

        assertThat(EntryJson.read(RITZ, EntryJson.write(entry))).isEqualTo(entry);
    }
}
