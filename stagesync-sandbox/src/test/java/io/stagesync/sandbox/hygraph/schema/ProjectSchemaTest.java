package io.stagesync.sandbox.hygraph.schema;

import static io.stagesync.sandbox.hygraph.schema.EntityType.Kind.ASSET;
import static io.stagesync.sandbox.hygraph.schema.EntityType.Kind.COMPONENT;
import static io.stagesync.sandbox.hygraph.schema.EntityType.Kind.MODEL;
import static io.stagesync.sandbox.hygraph.schema.EntityType.Kind.VARIANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected numbers are those of the schemas' own README, which were counted by other means. */
class ProjectSchemaTest {
    static List<String> names() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @CsvSource({
        "product-reviews-2021, 3, 0, 0, 1, en",
        "product-reviews-2022, 4, 0, 0, 1, en",
        "shop-variants-localized, 10, 0, 0, 6, en",
        "shop-variants-with-accounts, 11, 0, 0, 6, en",
        "agency-site-components-early, 6, 6, 0, 6, en",
        "agency-site-components, 8, 6, 0, 7, en",
        "page-slots-unions, 8, 0, 0, 0, en",
        "empty-project-uploads, 0, 0, 0, 0, en",
        "all-field-kinds, 3, 2, 0, 0, en",
        "bike-store-variants-taxonomy, 8, 24, 2, 5, en",
        "docs-richtext-embeds, 5, 0, 0, 0, en",
        "customers-themes-2020, 3, 0, 0, 2, en",
        "trips-location, 2, 0, 0, 0, en",
        "tea-catalogue-localized, 3, 0, 0, 3, en",
    })
    void realSchemasHaveTheTypesThatWereCounted(
            String file, int models, int components, int variants, int localized, String locale) {
        ProjectSchema schema = HygraphSchemas.schema(file + ".graphql");

        assertThat(count(schema, MODEL)).as("models").isEqualTo(models);
        assertThat(count(schema, COMPONENT)).as("components").isEqualTo(components);
        assertThat(count(schema, VARIANT)).as("variants").isEqualTo(variants);
        assertThat(count(schema, ASSET)).as("assets").isEqualTo(1);
        assertThat(schema.types().stream().filter(type -> type.kind() == MODEL && type.localized()))
                .as("localized models")
                .hasSize(localized);
        assertThat(schema.defaultLocale()).isEqualTo(locale);
        assertThat(schema.stages()).containsExactly("DRAFT", "PUBLISHED");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTypeThatCanBePublishedIsFound(String file) {
        ProjectSchema schema = HygraphSchemas.schema(file);

        Set<String> publishable = new TreeSet<>();
        new Definitions(schema.definitions())
                .output("Mutation").keySet().stream()
                        .filter(name -> name.startsWith("publish") && !name.startsWith("publishMany"))
                        .forEach(name -> publishable.add(name.substring("publish".length())));
        assertThat(schema.types().stream()
                        .filter(type -> type.kind() != COMPONENT)
                        .map(EntityType::name))
                .containsExactlyInAnyOrderElementsOf(publishable);
    }

    /** Every relation has two sides in the inputs; were one left over, it would have been taken for another's. */
    @ParameterizedTest
    @MethodSource("names")
    void everyRelationOfARealSchemaHasTwoSidesAndOneOwner(String file) {
        ProjectSchema schema = HygraphSchemas.schema(file);

        assertThat(relations(schema))
                .allSatisfy(side ->
                        assertThat(side.field().reverse()).as(side.name()).isPresent())
                .allSatisfy(side -> assertThat(
                                side.field().readable() || !side.field().owner())
                        .as(side.name())
                        .isTrue());
        assertThat(relations(schema).filter(side -> !side.isUnion())).allSatisfy(side -> {
            String reverse = side.field().reverse().orElseThrow();
            EntityField other = field(schema, reverse);
            assertThat(other.owner() || other.kind() == FieldKind.VARIANTS)
                    .as(side.name() + " and " + reverse)
                    .isNotEqualTo(side.field().owner());
        });
    }

    @Test
    void everyKindOfFieldIsTold() {
        ProjectSchema schema = HygraphSchemas.schema("all-field-kinds.graphql");

        assertThat(described(schema, "Model1"))
                .contains(
                        "assetField RELATION",
                        "booleanField BOOLEAN",
                        "colorField COLOR",
                        "dateField DATE",
                        "datetimeField DATE_TIME",
                        "enumerationField ENUM",
                        "floatField FLOAT",
                        "integerField INT",
                        "jsonField JSON",
                        "locationField LOCATION",
                        "richTextField RICH_TEXT",
                        "singleToManyReference RELATION list",
                        "slug STRING required unique");
        assertThat(described(schema, "Model3"))
                .contains(
                        "listOfEnums ENUM list",
                        "listOfMultiComponents COMPONENT list",
                        "listOfSingleComponents COMPONENT list",
                        "listOfStrings STRING list",
                        "clyrbcgse03h207lh7gxw8bdd RELATION list hidden");
        assertThat(described(schema, "Asset"))
                .containsExactly("assetFieldModel1 RELATION list", "listOfAssetsModel3 RELATION list");
        assertThat(field(schema, "Model2.multiComponentField").members())
                .containsExactly("ComponentModel1", "ComponentModel2");
        assertThat(field(schema, "Model2.multiToOneReference").members()).containsExactly("Model1", "Model3");
        assertThat(schema.uploads()).isTrue();
    }

    @Test
    void variantsTaxonomyAndRemoteFieldsAreTold() {
        ProjectSchema schema = HygraphSchemas.schema("bike-store-variants-taxonomy.graphql");

        assertThat(described(schema, "Article"))
                .contains(
                        "content COMPONENT list",
                        "image RELATION required",
                        "title STRING required localized",
                        "variants VARIANTS list");
        assertThat(described(schema, "ArticleVariant")).contains("segments RELATION list", "main RELATION hidden");
        assertThat(described(schema, "Product")).contains("category TAXONOMY required", "externalProduct REMOTE");
        assertThat(schema.type("Navigation").orElseThrow().localized()).isFalse();
        assertThat(field(schema, "SiteSettings.footerNavigation").reverse()).contains("Navigation.siteSettingsFooter");
        assertThat(field(schema, "Asset.seoOgImage").reverse()).contains("SEO.ogImage");
        assertThat(field(schema, "Page.sections").members()).hasSize(13);
    }

    @Test
    void richTextTellsWhatMayBeEmbedded() {
        ProjectSchema schema = HygraphSchemas.schema("docs-richtext-embeds.graphql");

        assertThat(field(schema, "Page.content").members()).containsExactly("Asset", "Page");
    }

    @Test
    void theSideWithTheOrderOwnsARelationUnlessItIsAnAssets() {
        ProjectSchema schema = HygraphSchemas.schema("shop-variants-with-accounts.graphql");

        assertThat(field(schema, "Account.orders").owner()).isTrue();
        assertThat(field(schema, "Order.account").owner()).isFalse();
        assertThat(field(schema, "Category.products").owner()).isTrue();
        assertThat(field(schema, "Product.categories").owner()).isFalse();
        assertThat(field(schema, "Product.images").owner()).isTrue();
        assertThat(field(schema, "Product.variants").owner()).isTrue();
        assertThat(field(schema, "ProductSizeVariant.product").reverse()).contains("Product.variants");
    }

    private static long count(ProjectSchema schema, EntityType.Kind kind) {
        return schema.types().stream().filter(type -> type.kind() == kind).count();
    }

    private static Stream<RelationSide> relations(ProjectSchema schema) {
        return schema.types().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.kind() == FieldKind.RELATION)
                        .map(field -> new RelationSide(type.name(), field)));
    }

    private static EntityField field(ProjectSchema schema, String name) {
        int dot = name.indexOf('.');
        return schema.type(name.substring(0, dot))
                .orElseThrow()
                .field(name.substring(dot + 1))
                .orElseThrow();
    }

    private static Stream<String> described(ProjectSchema schema, String type) {
        return schema.type(type).orElseThrow().fields().stream()
                .map(field -> field.name() + " " + field.kind()
                        + (field.list() ? " list" : "")
                        + (field.required() ? " required" : "")
                        + (field.unique() ? " unique" : "")
                        + (field.localized() ? " localized" : "")
                        + (field.readable() ? "" : " hidden"));
    }
}
