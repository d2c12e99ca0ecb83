package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping of schemas that real projects have, of all generations. */
class RealSchemasTest {
    static List<String> schemas() {
        return HygraphSchemas.names();
    }

    private static List<String> fields(HygraphMapping mapping, String model) {
        return mapping.schema().model(model).orElseThrow().fields().stream()
                .map(Field::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyGeneratedQueryIsValidAndFitsTheSmallestPlan(String name) {
        GeneratedReads.check(HygraphSchemas.real(name));
    }

    @Test
    void componentsVariantsSegmentsAndTaxonomiesOfTheNewestGenerationAreFound() {
        HygraphMapping mapping = HygraphSchemas.mapping(HygraphSchemas.real("bike-store-variants-taxonomy.graphql"));

        assertThat(mapping.schema().models())
                .extracting(ContentModel::name)
                .containsExactly(
                        "Article",
                        "Asset",
                        "Feature",
                        "Job",
                        "Navigation",
                        "Page",
                        "Product",
                        "Segment",
                        "SiteSettings");
        assertThat(mapping.schema().components()).hasSize(26);
        assertThat(mapping.locales()).containsExactly("en", "de");
        assertThat(mapping.takesUploads()).isTrue();
        assertThat(fields(mapping, "Article"))
                .containsExactly(
                        "(locales)",
                        "category",
                        "content",
                        "image",
                        "publishedDate",
                        "readTime",
                        "slug",
                        "summary",
                        "title",
                        "variants");
        ModelBinding article = mapping.model("Article").orElseThrow();
        assertThat(article.field("variants").orElseThrow().field().targets()).containsExactly("ArticleVariant");
        assertThat(article.field("variants").orElseThrow().shape().isRelation()).isFalse();
        assertThat(article.field("image").orElseThrow().nullable()).isFalse();
        assertThat(mapping.model("SiteSettings").orElseThrow().listQuery()).isEqualTo("allSiteSettings");
        assertThat(fields(mapping, "Product")).doesNotContain("externalProduct");
        assertThat(fields(mapping, "Asset")).containsExactly("(locales)", "fileName");
        // localized inputs, but no localized output
        assertThat(mapping.model("Navigation").orElseThrow().entity().localized())
                .isFalse();
        assertThat(mapping.model("Navigation")
                        .orElseThrow()
                        .entity()
                        .localizations()
                        .onUpdate())
                .containsExactlyInAnyOrder(Verb.CREATE, Verb.DELETE);
    }

    @Test
    void everyKindOfFieldIsClassified() {
        HygraphMapping mapping = HygraphSchemas.mapping(HygraphSchemas.real("all-field-kinds.graphql"));

        assertThat(mapping.schema().model("Model1").orElseThrow().fields())
                .filteredOn(field -> !field.isReference())
                .extracting(Field::type)
                .contains(
                        FieldType.BOOLEAN,
                        FieldType.COLOR,
                        FieldType.DATE,
                        FieldType.INSTANT,
                        FieldType.ENUM,
                        FieldType.DECIMAL,
                        FieldType.INTEGER,
                        FieldType.JSON,
                        FieldType.LOCATION,
                        FieldType.TEXT,
                        FieldType.RICH_TEXT);
        assertThat(mapping.component("ComponentModel1").field("singleComponentField"))
                .get()
                .extracting(binding -> binding.field().targets())
                .isEqualTo(List.of("ComponentModel1"));
    }

    @Test
    void eachRelationIsWrittenFromTheSideThatHoldsMany() {
        HygraphMapping mapping = HygraphSchemas.mapping(HygraphSchemas.real("product-reviews-2022.graphql"));

        assertThat(fields(mapping, "Product")).contains("reviews", "votes");
        assertThat(fields(mapping, "Review")).doesNotContain("product");
        assertThat(fields(mapping, "Vote")).isEmpty();
    }

    @Test
    void ofRelationsThatNamesDoNotTellApartAllAreTakenFromTheModelThatShowsEachOfThem() {
        HygraphMapping mapping = HygraphSchemas.mapping(HygraphSchemas.real("all-field-kinds.graphql"));

        assertThat(fields(mapping, "Model2"))
                .contains(
                        "multiToManyReference",
                        "multiToOneReference",
                        "multiToOneReference2",
                        "singleToManyReference",
                        "singleToManyReference3",
                        "singleToOneReference",
                        "singleToOneReference2");
        assertThat(fields(mapping, "Model3")).noneMatch(name -> name.startsWith("singleTo"));
    }
}
