package io.stagesync.sandbox.datamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.TestSchemas;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BareSchemaTest {
    private final DataModel model = TestSchemas.everyKind();

    @Test
    void graphCmsAddsTheSystemFieldsBeforeTheWrittenOnes() {
        assertThat(model.model("Review").orElseThrow().scalars())
                .extracting(ScalarField::name)
                .containsExactly("id", "createdAt", "updatedAt", "status", "text");
    }

    @Test
    void theStatusIsADraftUntilSomeoneSaysOtherwise() {
        ScalarField status =
                model.model("Review").orElseThrow().scalar("status").orElseThrow();

        assertThat(status.required()).isTrue();
        assertThat(status.defaultValue()).contains("DRAFT");
        assertThat(status.enumValues()).containsExactly("DRAFT", "PUBLISHED", "ARCHIVED");
    }

    @Test
    void assetsComeFirstWithTheirFieldsAndBackRelations() {
        ModelType asset = model.models().get(0);

        assertThat(asset.name()).isEqualTo("Asset");
        assertThat(asset.scalars())
                .extracting(ScalarField::name)
                .containsExactly(
                        "id",
                        "createdAt",
                        "updatedAt",
                        "status",
                        "handle",
                        "fileName",
                        "height",
                        "width",
                        "size",
                        "mimeType");
        assertThat(asset.scalar("handle").orElseThrow().unique()).isTrue();
        assertThat(asset.relations()).extracting(RelationField::name).containsExactly("photoHotel", "galleryHotel");
        assertThat(asset.relations())
                .extracting(RelationField::inverse)
                .containsExactly(Optional.of("photo"), Optional.of("gallery"));
    }

    @Test
    void localisedFieldsAreStoredOncePerLocale() {
        assertThat(model.locales()).containsExactly("EN", "FR");
        assertThat(model.model("Hotel").orElseThrow().scalars())
                .filteredOn(field -> field.localization().isPresent())
                .extracting(ScalarField::name)
                .containsExactly("labelEN", "labelFR", "termsEN", "termsFR");
    }

    @Test
    void listsEnumsAndUniqueFieldsAreKnown() {
        ModelType hotel = model.model("Hotel").orElseThrow();

        assertThat(hotel.scalar("tags").orElseThrow().list()).isTrue();
        assertThat(hotel.scalar("seasons").orElseThrow().type()).isEqualTo(ScalarType.ENUM);
        assertThat(hotel.scalar("code").orElseThrow().unique()).isTrue();
        assertThat(hotel.scalar("open").orElseThrow().defaultValue()).contains("true");
        assertThat(hotel.scalar("season").orElseThrow().defaultValue()).contains("SUMMER");
    }

    @Test
    void fieldsWithTheSameRelationNameBelongTogether() {
        assertThat(model.relation("WinterDestination"))
                .isEqualTo(new Relation(
                        "WinterDestination",
                        new Relation.End("Destination", Optional.of("winterHotels"), true, false),
                        new Relation.End("Hotel", Optional.of("winterDestination"), false, false)));
    }

    @Test
    void theOnlyPairBetweenTwoModelsBelongsTogetherUnderTheSortedNames() {
        assertThat(model.relation("HotelToReview"))
                .isEqualTo(new Relation(
                        "HotelToReview",
                        new Relation.End("Hotel", Optional.of("reviews"), true, false),
                        new Relation.End("Review", Optional.of("hotel"), false, false)));
    }

    @Test
    void ofASelfRelationTheFieldThatSortsFirstIsTheASide() {
        assertThat(model.relation("DestinationTree").a().field()).contains("children");
        assertThat(model.relation("PartnerToPartner").a().field()).contains("deputy");
    }

    @Test
    void aFieldWithoutCounterpartIsOneWay() {
        RelationField partner =
                model.model("Hotel").orElseThrow().relation("partner").orElseThrow();

        assertThat(partner.inverse()).isEmpty();
        assertThat(model.relation("HotelToPartner").b())
                .isEqualTo(new Relation.End("Partner", Optional.empty(), true, false));
    }

    @Test
    void aSingleSelfFieldIsOneWayFromTheASide() {
        Relation relation = model.relation("HotelToHotel");

        assertThat(relation.a().field()).contains("neighbours");
        assertThat(relation.b().field()).isEmpty();
    }

    @Test
    void severalRelationsBetweenTwoModelsHaveNamesOfTheirOwn() {
        assertThat(model.model("Hotel").orElseThrow().relations())
                .filteredOn(field -> field.target().equals("Asset"))
                .extracting(RelationField::relation)
                .containsExactly("AssetToHotelPhotoHotelPhoto", "AssetToHotelGalleryHotelGallery");
    }

    @Test
    void plainPrismaAddsNothing() {
        DataModel plain = SchemaReader.read("type Tag { id: ID! @unique name: String }", Flavor.PRISMA);

        assertThat(plain.models())
                .singleElement()
                .satisfies(tag ->
                        assertThat(tag.scalars()).extracting(ScalarField::name).containsExactly("id", "name"));
    }

    @Test
    void theFormTellsADatamodelFromAnApi() {
        assertThat(SchemaReader.formOf("type Tag { id: ID! }")).isEqualTo(SchemaForm.BARE);
        assertThat(SchemaReader.formOf("type Query { tags: [Tag]! } type Tag { id: ID! }"))
                .isEqualTo(SchemaForm.FULL);
    }

    @Test
    void aTypeWithoutIdIsRefusedByPrisma() {
        assertThatThrownBy(() -> SchemaReader.read("\ntype Tag { name: String }", Flavor.PRISMA))
                .isInstanceOf(InvalidSchema.class)
                .hasMessage("Cannot read the schema, line 2: type 'Tag' has no id. Add the field  id: ID! @unique");
    }

    @Test
    void anUnknownTypeIsNamedWithItsPlace() {
        assertThatThrownBy(() -> SchemaReader.read("type Tag {\n  name: Strong\n}"))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageStartingWith(
                        "Cannot read the schema, line 2: field 'Tag.name' has the unknown type 'Strong'."
                                + " Declare it as a type or an enum");
    }

    @Test
    void ambiguousFieldsAskForARelationName() {
        assertThatThrownBy(() -> SchemaReader.read("type Tag { a: Post b: Post } type Post { tags: [Tag!] }"))
                .hasMessageContaining("'Post.tags' is one of 3 relation fields between 'Tag' and 'Post'")
                .hasMessageContaining("@relation(name: \"...\")");
    }

    @Test
    void brokenSdlIsNamedWithItsLine() {
        assertThatThrownBy(() -> SchemaReader.read("type Tag {\n  name String\n}"))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageStartingWith("Cannot read the schema, line 1: it is not valid SDL");
        assertThatThrownBy(() -> SchemaReader.read("type Tag {\n  name: \n}"))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageStartingWith("Cannot read the schema, line 3: it is not valid SDL");
    }

    @Test
    void localisedFieldsNeedLocales() {
        assertThatThrownBy(() -> SchemaReader.read("type Tag { name: String @localized }"))
                .hasMessageContaining("'Tag.name' is @localized but there are no locales")
                .hasMessageContaining("enum Locale { EN FR }");
    }

    @Test
    void aDefaultMustBeAValueOfTheEnum() {
        assertThatThrownBy(() -> SchemaReader.read("enum E { A B } type Tag { e: E @default(value: \"C\") }"))
                .hasMessageContaining("'Tag.e' has the default 'C', which is not one of [A, B]");
    }

    @Test
    void aFieldIsDeclaredOnlyOnce() {
        assertThatThrownBy(() -> SchemaReader.read("type Tag {\n name: String\n name: Int }"))
                .hasMessage("Cannot read the schema, line 3: field 'Tag.name' is declared twice."
                        + " Remove or rename one of them.");
    }
}
