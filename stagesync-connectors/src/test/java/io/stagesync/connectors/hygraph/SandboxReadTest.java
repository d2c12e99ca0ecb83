package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of environments with generated content, against what their own stores hold. */
class SandboxReadTest {
    static List<String> schemas() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyEntryOfEveryRealSchemaIsReadAsItIsStored(String name) {
        HygraphSpec spec = HygraphSpec.of("staging", HygraphSchemas.real(name));
        try (Sandbox sandbox = Sandbox.start(spec);
                HygraphSource source = HygraphStages.source(sandbox.environment("staging"))) {
            HygraphEnvironment environment = sandbox.environment("staging");
            HygraphStages.fill(environment, ContentPlan.of(7, 12));

            for (ContentModel model : source.schema().models()) {
                assertSame(model, source, environment);
            }
        }
    }

    static void assertSame(ContentModel model, HygraphSource source, HygraphEnvironment environment) {
        Map<String, Entry> stored =
                StoredContent.of(environment, source.environment().mapping(), model.name());
        List<Entry> read = readAll(source, model);
        assertThat(read).extracting(entry -> entry.key().id()).containsExactlyElementsOf(stored.keySet());
        assertThat(source.find(model, stored.keySet())).isEqualTo(read);
        for (Entry entry : read) {
            Entry expected = Objects.requireNonNull(stored.get(entry.key().id()));
            assertVersion(model, entry, expected);
            assertThat(entry.published().isPresent())
                    .as(entry.key() + " published")
                    .isEqualTo(expected.published().isPresent());
            entry.published()
                    .ifPresent(version ->
                            assertVersion(model, version, expected.published().orElseThrow()));
        }
    }

    private static void assertVersion(ContentModel model, Entry entry, Entry expected) {
        for (Field field : model.fields()) {
            Optional<Value> found = CanonicalForm.of(field, entry.value(field.name()));
            Optional<Value> wanted = CanonicalForm.of(field, expected.value(field.name()));
            assertThat(found.equals(wanted))
                    .as(() -> entry.key() + " " + field.name() + difference(found.toString(), wanted.toString()))
                    .isTrue();
        }
    }

    /** Where two long texts part. */
    private static String difference(String found, String wanted) {
        int at = 0;
        while (at < Math.min(found.length(), wanted.length()) && found.charAt(at) == wanted.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 150);
        return "\nread   ..." + found.substring(from, Math.min(found.length(), at + 150)) + "\nstored ..."
                + wanted.substring(from, Math.min(wanted.length(), at + 150));
    }

    static List<Entry> readAll(Source source, ContentModel model) {
        List<Entry> entries = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page page = source.read(model, after);
            assertThat(page.problems()).isEmpty();
            entries.addAll(page.entries());
            after = page.next();
        } while (after.isPresent());
        return entries;
    }
}
