package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.ContentModel;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever shape a schema has, its queries are valid and fit, and what they read is what is stored. The seed is the name. */
class RandomSchemasTest {
    private static final long FIRST_SEED = Long.getLong("stagesync.seed", 1);

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + Integer.getInteger("stagesync.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyQueryIsValidAndFits(long seed) {
        GeneratedReads.check(RandomProjects.sdl(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofEveryRelationASideIsAField(long seed) {
        ProjectSpec project = RandomProjects.project(seed);
        HygraphMapping mapping = HygraphSchemas.mapping(HygraphSdl.of(project));
        for (TypeSpec type : project.types()) {
            for (FieldSpec field : type.fields()) {
                if (type.kind() == EntityType.Kind.MODEL && field.kind() == FieldKind.RELATION) {
                    assertThat(isField(mapping, type.name(), field.name()) || areFields(mapping, field))
                            .as(type.name() + "." + field.name())
                            .isTrue();
                }
            }
        }
    }

    private static boolean isField(HygraphMapping mapping, String model, String field) {
        return mapping.model(model).orElseThrow().field(field).isPresent();
    }

    private static boolean areFields(HygraphMapping mapping, FieldSpec field) {
        return field.reverse()
                .filter(reverse ->
                        field.members().stream().allMatch(member -> isField(mapping, member, reverse.name())))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEntryIsReadAsItIsStored(long seed) {
        HygraphSpec spec = HygraphSpec.of("staging", RandomProjects.sdl(seed));
        try (Sandbox sandbox = Sandbox.start(spec);
                HygraphSource source = HygraphStages.source(sandbox.environment("staging"))) {
            HygraphEnvironment environment = sandbox.environment("staging");
            HygraphStages.fill(environment, ContentPlan.of(seed, 8));
            for (ContentModel model : source.schema().models()) {
                SandboxReadTest.assertSame(model, source, environment);
            }
        }
    }
}
