package io.stagesync.sandbox.hygraph.sdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HygraphSdlTest {
    @Test
    void theSampleProjectHasAValidSchema() {
        assertThatCode(() -> validate(HotelProject.spec())).doesNotThrowAnyException();
        assertThatCode(() -> validate(HotelProject.spec().onLegacyAssets())).doesNotThrowAnyException();
    }

    private static void validate(ProjectSpec project) {
        UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(HygraphSdl.of(project)));
    }

    @Test
    void theSchemaIsReadBackAsItWasDescribed() {
        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(HotelProject.spec()));

        assertThat(schema.locales()).containsExactly("en", "de", "pt_BR");
        assertThat(schema.stages()).containsExactly("DRAFT", "PUBLISHED");
        assertThat(schema.uploads()).isTrue();
        expectFields(schema, HotelProject.spec());
        for (TypeSpec spec : HotelProject.spec().types()) {
            for (FieldSpec field : spec.fields()) {
                field.reverse()
                        .ifPresent(
                                reverse -> assertThat(field(schema, spec, field).reverse())
                                        .as(spec.name() + "." + field.name())
                                        .contains(field.members().get(0) + "." + reverse.name()));
            }
        }
        assertThat(schema.type("ArticleVariant").orElseThrow().kind()).isEqualTo(EntityType.Kind.VARIANT);
        assertThat(schema.type("Article")
                        .orElseThrow()
                        .field("variants")
                        .orElseThrow()
                        .kind())
                .isEqualTo(FieldKind.VARIANTS);
        assertThat(schema.type("Navigation").orElseThrow().localized()).isFalse();
        assertThat(schema.type("Segment")).isPresent();
        assertThat(schema.type("Asset")
                        .orElseThrow()
                        .field("coverHotel")
                        .orElseThrow()
                        .reverse())
                .contains("Hotel.cover");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomProjectsHaveValidSchemasThatAreReadBack(long seed) {
        ProjectSpec project = RandomProject.of(seed);

        validate(project);

        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(project));
        assertThat(schema.locales().get(0)).isEqualTo(project.locales().get(0));
        assertThat(schema.uploads()).isNotEqualTo(project.legacyAssets());
        expectFields(schema, project);
    }

    private static void expectFields(ProjectSchema schema, ProjectSpec project) {
        for (TypeSpec spec : project.types()) {
            assertThat(schema.type(spec.name()).orElseThrow().kind()).isEqualTo(spec.kind());
            for (FieldSpec expected : spec.fields()) {
                EntityField field = field(schema, spec, expected);
                String as = spec.name() + "." + expected.name();
                assertThat(field.kind()).as(as).isEqualTo(expected.kind());
                assertThat(field.list()).as(as).isEqualTo(expected.isList());
                assertThat(field.required()).as(as).isEqualTo(expected.isRequired());
                assertThat(field.unique()).as(as).isEqualTo(expected.isUnique());
                assertThat(field.localized()).as(as).isEqualTo(expected.isLocalized());
                assertThat(field.members()).as(as).isEqualTo(expected.members());
                assertThat(field.kind() == FieldKind.RELATION && field.reverse().isEmpty())
                        .as(as)
                        .isFalse();
            }
        }
    }

    private static EntityField field(ProjectSchema schema, TypeSpec type, FieldSpec field) {
        return schema.type(type.name()).orElseThrow().field(field.name()).orElseThrow();
    }

    @Test
    void legacyAssetsAreTold() {
        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(ProjectSpec.withLocales("de", "en")
                .stages("DRAFT", "QA", "PUBLISHED")
                .onLegacyAssets()));

        assertThat(schema.uploads()).isFalse();
        assertThat(schema.defaultLocale()).isEqualTo("de");
        assertThat(schema.stages()).containsExactly("DRAFT", "QA", "PUBLISHED");
    }

    /** A part of a real project is described, and what is written for it is compared with what Hygraph wrote. */
    @Test
    void definitionsHaveTheShapesOfARealSchema() {
        Map<String, Set<String>> expected = shapes(
                new SchemaParser().parse(HygraphSchemas.text("schemas/hygraph/bike-store-variants-taxonomy.graphql")));
        Map<String, Set<String>> ours = shapes(new SchemaParser().parse(HygraphSdl.of(bikeStorePart())));
        Map<String, Set<String>> found = new TreeMap<>(ours);
        found.keySet()
                .removeIf(name -> !name.matches("(Article|Feature|Segment|Stat|Timeline|Navigation).*")
                        || name.matches("(FeatureGrid|StatsBar|TimelineEntry)Parent.*"));

        assertThat(found).hasSizeGreaterThan(150);
        found.forEach((name, shape) -> assertThat(shape).as(name).isEqualTo(expected.get(name)));
        Set<String> mutations = ours.getOrDefault("Mutation", Set.of());
        assertThat(mutations).hasSizeGreaterThan(70);
        assertThat(expected.getOrDefault("Mutation", Set.of())).containsAll(mutations);
    }

    @Test
    void fieldsOfEveryKindHaveTheShapesOfARealSchema() {
        Map<String, Set<String>> expected =
                shapes(new SchemaParser().parse(HygraphSchemas.text("schemas/hygraph/all-field-kinds.graphql")));
        Map<String, Set<String>> found = shapes(new SchemaParser().parse(HygraphSdl.of(allFieldKindsPart())));
        found.keySet().removeIf(name -> !name.matches("(Model1|Model3).*"));

        assertThat(found).hasSizeGreaterThan(50);
        found.forEach((name, shape) -> assertThat(shape).as(name).isEqualTo(expected.get(name)));
    }

    private static ProjectSpec allFieldKindsPart() {
        return ProjectSpec.withLocales("en")
                .enumeration("CustomEnumeration", "A")
                .with(
                        TypeSpec.model(
                                        "Model1",
                                        FieldSpec.asset("assetField"),
                                        FieldSpec.of("booleanField", FieldKind.BOOLEAN),
                                        FieldSpec.of("colorField", FieldKind.COLOR),
                                        FieldSpec.of("dateField", FieldKind.DATE),
                                        FieldSpec.of("datetimeField", FieldKind.DATE_TIME),
                                        FieldSpec.enumeration("enumerationField", "CustomEnumeration"),
                                        FieldSpec.of("floatField", FieldKind.FLOAT),
                                        FieldSpec.of("integerField", FieldKind.INT),
                                        FieldSpec.of("jsonField", FieldKind.JSON),
                                        FieldSpec.of("locationField", FieldKind.LOCATION),
                                        FieldSpec.string("markdownField"),
                                        FieldSpec.string("multilineField"),
                                        FieldSpec.richText("richTextField"),
                                        FieldSpec.string("slug").required().unique(),
                                        FieldSpec.string("title").required())
                                .plural("Models1"),
                        TypeSpec.model(
                                        "Model3",
                                        FieldSpec.asset("listOfAssets").list(),
                                        FieldSpec.enumeration("listOfEnums", "CustomEnumeration")
                                                .list(),
                                        FieldSpec.of("listOfFloats", FieldKind.FLOAT)
                                                .list(),
                                        FieldSpec.of("listOfIntegers", FieldKind.INT)
                                                .list(),
                                        FieldSpec.component(
                                                        "listOfMultiComponents", "ComponentModel1", "ComponentModel2")
                                                .list(),
                                        FieldSpec.string("listOfMultiline").list(),
                                        FieldSpec.component("listOfSingleComponents", "ComponentModel1")
                                                .list(),
                                        FieldSpec.string("listOfStrings").list(),
                                        FieldSpec.string("title"))
                                .plural("Models3"))
                .with(
                        TypeSpec.component("ComponentModel1", FieldSpec.string("title")),
                        TypeSpec.component("ComponentModel2", FieldSpec.string("title")));
    }

    private static ProjectSpec bikeStorePart() {
        return ProjectSpec.withLocales("en", "de")
                .enumeration("DisplayLayout", "GRID")
                .with(
                        TypeSpec.model(
                                        "Article",
                                        FieldSpec.string("category").required(),
                                        FieldSpec.component("content", "ArticleImageSection", "ArticleParagraph")
                                                .list(),
                                        FieldSpec.asset("image").required(),
                                        FieldSpec.of("publishedDate", FieldKind.DATE)
                                                .required(),
                                        FieldSpec.string("readTime"),
                                        FieldSpec.string("slug").required().unique(),
                                        FieldSpec.string("summary").required().localized(),
                                        FieldSpec.string("title").required().localized())
                                .variantsOf("content", "summary", "title"),
                        TypeSpec.model(
                                "Feature",
                                FieldSpec.richText("description").required().localized(),
                                FieldSpec.string("title").required().localized()),
                        TypeSpec.model(
                                "Navigation",
                                FieldSpec.string("identifier").required().unique(),
                                FieldSpec.component("items", "NavigationItem")
                                        .list()
                                        .required()))
                .with(
                        TypeSpec.component(
                                "ArticleParagraph",
                                FieldSpec.richText("text").required().localized()),
                        TypeSpec.component(
                                "ArticleImageSection",
                                FieldSpec.string("caption").localized(),
                                FieldSpec.asset("image"),
                                FieldSpec.richText("text").localized()),
                        TypeSpec.component(
                                "NavigationItem",
                                FieldSpec.string("label").required().localized(),
                                FieldSpec.relation("pageLink", "Article")),
                        TypeSpec.component(
                                "FeatureGrid",
                                FieldSpec.relation("features", "Feature").list().required(),
                                FieldSpec.enumeration("layout", "DisplayLayout").required()),
                        TypeSpec.component(
                                "Stat",
                                FieldSpec.string("label").required().localized(),
                                FieldSpec.string("value").required()),
                        TypeSpec.component(
                                "Timeline",
                                FieldSpec.component("entries", "TimelineEntry")
                                        .list()
                                        .required()),
                        TypeSpec.component(
                                "TimelineEntry",
                                FieldSpec.string("event").required().localized(),
                                FieldSpec.string("year").required()));
    }

    /** Fields with their types and arguments; without those that belong to parts that are not described. */
    private static Map<String, Set<String>> shapes(TypeDefinitionRegistry registry) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        registry.getTypes(ObjectTypeDefinition.class).forEach(type -> {
            Set<String> fields = new TreeSet<>();
            for (FieldDefinition field : type.getFieldDefinitions()) {
                Set<String> arguments = new TreeSet<>();
                field.getInputValueDefinitions().forEach(argument -> arguments.add(described(argument)));
                fields.add(field.getName() + arguments + AstPrinter.printAst(field.getType()));
            }
            shapes.put(type.getName(), fields);
        });
        registry.getTypes(InputObjectTypeDefinition.class).forEach(type -> {
            Set<String> fields = new TreeSet<>();
            type.getInputValueDefinitions().forEach(field -> fields.add(described(field)));
            shapes.put(type.getName(), fields);
        });
        shapes.values()
                .forEach(
                        fields -> fields.removeIf(
                                field -> field.matches(
                                        "(c[lm][0-9a-z]{23}|featureGrids|siteSettings\\w+|variantsPage|single\\w+|ArticleProductCallout|pageLink).*")));
        return shapes;
    }

    private static String described(InputValueDefinition input) {
        return input.getName() + ":" + AstPrinter.printAst(input.getType());
    }
}
