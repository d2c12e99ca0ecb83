package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Destination;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over each real schema: made-up content, copied to an empty environment, is the same there in both versions. */
class HygraphCopyTest {
    static List<String> names() {
        return HygraphSchemas.names().stream()
                .filter(n -> n.contains(System.getProperty("only", "")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCopyHoldsTheSameInEveryStage(String schema) {
        try (HygraphPair pair = new HygraphPair(HygraphSchemas.real(schema), ApiSwitches.DEFAULT);
                Destination from = HygraphPair.open(HygraphPair.settings(pair.from, HygraphPlan.UNLIMITED));
                Destination to = HygraphPair.open(HygraphPair.settings(pair.to, HygraphPlan.UNLIMITED))) {
            HygraphContentGenerator.fill(
                    pair.from.content(), ContentPlan.of(1, 12).withDefaultLocaleAlways(), HygraphPair.files(pair.from));
            HygraphContentEditor.edit(pair.from.content(), 1, 200, HygraphPair.files(pair.from));
            Copier copier = new Copier(from, to);

            copier.copy();

            assertThat(copier.failures).isEmpty();
            assertThat(HygraphPair.differences(
                            HygraphPair.dump(pair.from, Link::id),
                            HygraphPair.dump(pair.to, link -> copier.name(link.type(), link.id()))))
                    .isEmpty();
        }
    }
}
