package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mapping of schemas that real projects had. */
class RealSchemasTest {
    private static List<String> fields(Graphcms1Mapping mapping, String model) {
        return mapping.schema().model(model).orElseThrow().fields().stream()
                .map(Field::name)
                .toList();
    }

    private static Field field(Graphcms1Mapping mapping, String model, String field) {
        return mapping.schema().model(model).orElseThrow().field(field).orElseThrow();
    }

    @Test
    void localisedFieldsBecomeOneFieldForEachLocale() {
        Graphcms1Mapping mapping =
                SchemaIntrospection.mapping(SchemaIntrospection.real("themes-products-two-locales.graphql"));

        assertThat(fields(mapping, "Customer"))
                .containsExactly("labelEN", "labelFR", "ref", "status", "termsEN", "termsFR", "theme");
        assertThat(field(mapping, "Customer", "termsFR").type()).isEqualTo(FieldType.RICH_TEXT);
        assertThat(field(mapping, "Customer", "ref").unique()).isTrue();
        assertThat(field(mapping, "Customer", "status").required()).isTrue();
    }

    @Test
    void oneSideOwnsEachRelation() {
        Graphcms1Mapping mapping =
                SchemaIntrospection.mapping(SchemaIntrospection.real("themes-products-two-locales.graphql"));

        assertThat(fields(mapping, "Asset"))
                .containsExactly("fileName", "height", "mimeType", "size", "status", "title", "width");
        assertThat(fields(mapping, "Product"))
                .containsExactly(
                        "customer",
                        "descriptionEN",
                        "descriptionFR",
                        "images",
                        "price",
                        "status",
                        "titleEN",
                        "titleFR");
        assertThat(fields(mapping, "Theme")).containsExactly("logo", "primaryColor", "status");
        assertThat(mapping.model("Theme")
                        .orElseThrow()
                        .field("logo")
                        .orElseThrow()
                        .link()
                        .inverse())
                .contains("logoTheme");
    }

    @Test
    void theAssetModelCarriesFiles() {
        Graphcms1Mapping mapping =
                SchemaIntrospection.mapping(SchemaIntrospection.real("themes-products-two-locales-early.graphql"));

        assertThat(mapping.schema().models()).extracting(ContentModel::isAsset).containsOnlyOnce(true);
        assertThat(mapping.schema().model("Asset").orElseThrow().isAsset()).isTrue();
    }

    @Test
    void plainFieldsOfAProjectWithOneLocaleKeepTheirNames() {
        Graphcms1Mapping mapping =
                SchemaIntrospection.mapping(SchemaIntrospection.real("themes-products-one-locale.graphql"));

        assertThat(fields(mapping, "Customer")).contains("labelEN", "termsEN");
        assertThat(fields(mapping, "Product")).contains("title", "description", "inventoryID");
    }

    @Test
    void modelsOfTheFirstYearWithoutFieldsAreModelsAllTheSame() {
        Graphcms1Mapping mapping = SchemaIntrospection.mapping(SchemaIntrospection.real("text-keys-2018.graphql"));

        assertThat(mapping.schema().models())
                .extracting(ContentModel::name)
                .containsExactly("Asset", "Color", "Location", "Language", "TextKey");
        assertThat(fields(mapping, "Color")).isEmpty();
        assertThat(mapping.model("Color").orElseThrow().delete()).contains("deleteColor");
        assertThat(fields(mapping, "TextKey")).containsExactly("status", "key", "text", "language", "project");
        assertThat(fields(mapping, "Language")).containsExactly("status", "code", "name");
    }

    @Test
    void everyGeneratedDocumentFitsTheSchemas() {
        GeneratedDocuments.check(SchemaIntrospection.real("themes-products-two-locales.graphql"));
        GeneratedDocuments.check(SchemaIntrospection.real("themes-products-two-locales-early.graphql"));
        GeneratedDocuments.check(SchemaIntrospection.real("themes-products-one-locale.graphql"));
        GeneratedDocuments.check(SchemaIntrospection.real("text-keys-2018.graphql"));
    }
}
