package io.stagesync.sandbox.datamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.TestSchemas;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullSchemaTest {
    private final DataModel library = SchemaReader.read(TestSchemas.text("/datamodels/full-library.graphql"));

    @Test
    void fieldsWithArgumentsThatNobodyWritesAreLeftOut() {
        assertThat(library.model("Asset").orElseThrow().scalar("url")).isEmpty();
    }

    @Test
    void listFieldsWrappedInSetAreLists() {
        ScalarField tags = library.model("Book").orElseThrow().scalar("tags").orElseThrow();

        assertThat(tags.list()).isTrue();
        assertThat(tags.type()).isEqualTo(ScalarType.STRING);
    }

    @Test
    void aRequiredFieldThatCreatesMayLeaveOutHasADefault() {
        assertThat(library.model("Book")
                        .orElseThrow()
                        .scalar("status")
                        .orElseThrow()
                        .defaultValue())
                .contains("DRAFT");
    }

    @Test
    void inputsWithoutWithoutMakeARelationOneWay() {
        RelationField sequel =
                library.model("Book").orElseThrow().relation("sequel").orElseThrow();

        assertThat(sequel.inverse()).isEmpty();
        assertThat(library.relation("BookToBook").a().field()).contains("sequel");
    }

    @Test
    void severalRelationsBetweenTwoModelsFindTheirOwnInverse() {
        ModelType book = library.model("Book").orElseThrow();

        assertThat(book.relation("author").orElseThrow().inverse()).contains("books");
        assertThat(book.relation("author").orElseThrow().required()).isTrue();
        assertThat(book.relation("translator").orElseThrow().inverse()).contains("translations");
        assertThat(library.relations())
                .extracting(Relation::name)
                .containsExactly("AuthorToBookBooksAuthor", "AuthorToBookTranslationsTranslator", "BookToBook");
    }

    @Test
    void anApiWithoutNodesIsRefused() {
        assertThatThrownBy(() -> SchemaReader.read("type Query { hello: String }"))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageContaining("no type that implements Node");
    }

    @Test
    void theRealSchemaOf2018HasItsFourModelsAndColourAndLocation() {
        DataModel model = TestSchemas.real("text-keys-2018.graphql");

        assertThat(model.models())
                .extracting(ModelType::name)
                .containsExactly("Asset", "Color", "Location", "Language", "TextKey");
        assertThat(model.model("Color").orElseThrow().scalars())
                .extracting(ScalarField::name)
                .containsExactly("id", "createdAt", "updatedAt");
        assertThat(model.model("TextKey")
                        .orElseThrow()
                        .scalar("text")
                        .orElseThrow()
                        .unique())
                .isTrue();
        assertThat(model.relation("LanguageToTextKey"))
                .isEqualTo(new Relation(
                        "LanguageToTextKey",
                        new Relation.End("Language", Optional.of("textKeys"), true, false),
                        new Relation.End("TextKey", Optional.of("language"), false, false)));
        assertThat(model.locales()).isEmpty();
    }

    @Test
    void theRealSchemaWithTwoLocalesStoresLocalisedFieldsPerLocale() {
        DataModel model = TestSchemas.real("themes-products-two-locales.graphql");

        assertThat(model.locales()).containsExactly("EN", "FR");
        assertThat(model.model("Customer").orElseThrow().scalars())
                .extracting(ScalarField::name)
                .containsExactly(
                        "createdAt", "id", "labelEN", "labelFR", "ref", "status", "termsEN", "termsFR", "updatedAt");
        assertThat(model.model("Customer")
                        .orElseThrow()
                        .scalar("termsFR")
                        .orElseThrow()
                        .type())
                .isEqualTo(ScalarType.RICH_TEXT);
        assertThat(model.model("Product")
                        .orElseThrow()
                        .relation("images")
                        .orElseThrow()
                        .inverse())
                .contains("imagesProduct");
        assertThat(model.relations())
                .extracting(Relation::name)
                .containsExactly("AssetToProduct", "AssetToTheme", "CustomerToProduct", "CustomerToTheme");
    }

    @Test
    void theEarlierRealSchemaWithTwoLocalesHasNoAssetTitle() {
        DataModel model = TestSchemas.real("themes-products-two-locales-early.graphql");

        assertThat(model.model("Asset").orElseThrow().scalar("title")).isEmpty();
        assertThat(model.model("Product").orElseThrow().scalar("titleFR")).isPresent();
    }

    @Test
    void theRealSchemaWithOneLocaleHasPlainFields() {
        DataModel model = TestSchemas.real("themes-products-one-locale.graphql");

        assertThat(model.model("Product")
                        .orElseThrow()
                        .scalar("title")
                        .orElseThrow()
                        .required())
                .isTrue();
        assertThat(model.locales()).containsExactly("EN");
        assertThat(model.model("Customer").orElseThrow().scalar("labelEN")).isPresent();
    }
}
