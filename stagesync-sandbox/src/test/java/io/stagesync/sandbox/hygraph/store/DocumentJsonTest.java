package io.stagesync.sandbox.hygraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {
    @Test
    void everyKindOfValueIsReadBackAsItWasWritten() {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("text", "emoji 🦁 \"quoted\"\n");
        base.put("long", Long.MAX_VALUE);
        base.put("int", -1L);
        base.put("whole decimal", new BigDecimal("5"));
        base.put("big whole decimal", new BigDecimal("123456789012345678901234567890"));
        base.put("decimal", new BigDecimal("5.10"));
        base.put("small decimal", new BigDecimal("1E-20"));
        base.put("large decimal", new BigDecimal("1E+20"));
        base.put("flag", true);
        base.put("list", List.of("a", 1L, List.of()));
        base.put("json", Map.of("nothing", Arrays.asList(1L, null, Collections.singletonMap("deep", null))));
        base.put("marked json", Map.of("$", "link", "type", "Hotel", "id", Map.of("$", "map")));
        base.put("link", new Link("Hotel", "h1"));
        base.put("links", List.of(new Link("Hotel", "h1"), new Link("Review", "r1")));
        base.put(
                "instance",
                new Instance(
                        "Address",
                        "a1",
                        Map.of(
                                "inner",
                                new Instance("Address", "a2", Map.of("best", new Link("Review", "r1")), Map.of())),
                        Map.of("de", Map.of("note", "x"))));
        Document document = new Document(
                "Hotel",
                "h1",
                base,
                Map.of("en", Map.of("name", "The Ritz"), "de", Map.of()),
                SmallContent.TIME,
                SmallContent.TIME.plusSeconds(1),
                Map.of("en", SmallContent.TIME.plusSeconds(2)),
                Optional.of(SmallContent.TIME.plusSeconds(3)));

        Document back = DocumentJson.read(DocumentJson.write(document));

        assertThat(back).isEqualTo(document);
        assertThat(back.base().keySet()).containsExactlyElementsOf(base.keySet());
    }
}
