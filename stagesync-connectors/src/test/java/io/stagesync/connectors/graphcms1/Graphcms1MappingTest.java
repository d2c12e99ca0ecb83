package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.StageException;
import java.util.List;
import org.junit.jupiter.api.Test;

class Graphcms1MappingTest {
    private final Graphcms1Mapping prisma = SchemaIntrospection.mapping(TestStages.resource("prisma.graphql"));

    private List<String> fields(String model) {
        return prisma.schema().model(model).orElseThrow().fields().stream()
                .map(Field::name)
                .toList();
    }

    private FieldBinding binding(String model, String field) {
        return prisma.model(model).orElseThrow().field(field).orElseThrow();
    }

    @Test
    void fieldsAreWhatIsStoredInTheOrderOfTheSchema() {
        assertThat(fields("Hotel"))
                .containsExactly("name", "tags", "scores", "opened", "visitors", "meta", "friendOf", "parent");
    }

    @Test
    void listsOfValuesAreOrderedAndNeverRequired() {
        Field tags = binding("Hotel", "tags").field();

        assertThat(tags.list()).isTrue();
        assertThat(tags.ordered()).isTrue();
        assertThat(tags.required()).isFalse();
        assertThat(binding("Hotel", "tags").wrapped()).isTrue();
        assertThat(binding("Hotel", "visitors").field().type()).isEqualTo(FieldType.INTEGER);
    }

    @Test
    void theToOneSideOwnsARelationToMany() {
        assertThat(fields("Room")).contains("hotel");
        assertThat(binding("Room", "hotel").link().inverse()).contains("rooms");
        assertThat(binding("Room", "hotel").isRequiredLink()).isTrue();
    }

    @Test
    void theSideThatMustBeThereOwnsARelationOfOneToOne() {
        assertThat(fields("Asset")).containsExactly("handle", "room");
        assertThat(fields("Room")).doesNotContain("key");
        assertThat(binding("Asset", "room").link().inverseToOne()).isTrue();
    }

    @Test
    void anAssetThatIsTheUsersOwnIsAnEntry() {
        assertThat(prisma.schema().model("Asset").orElseThrow().isAsset()).isFalse();
    }

    @Test
    void ofARelationOfAModelWithItselfTheToOneSideOrTheFirstByNameOwns() {
        assertThat(binding("Hotel", "parent").link().inverse()).contains("children");
        assertThat(binding("Hotel", "friendOf").link().inverse()).contains("friends");
    }

    @Test
    void everyGeneratedDocumentFitsThePrismaService() {
        GeneratedDocuments.check(TestStages.resource("prisma.graphql"));
    }

    @Test
    void theNewerApiIsNamedAndNotGuessedAt() {
        assertThatThrownBy(() -> SchemaIntrospection.mapping(
                        "type Query { hotels(where: W, first: Int, stage: Stage! = PUBLISHED): [Hotel!]! }"
                                + " type Hotel { id: ID! } input W { id: ID } enum Stage { DRAFT PUBLISHED }"))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.UNSUPPORTED))
                .hasMessageContaining("'hygraph'");
    }

    @Test
    void anEnumOfTheUsersOwnWithTheNameStageIsAnEnum() {
        Graphcms1Mapping mapping = SchemaIntrospection.mapping(
                "type Query { hotels(where: W, first: Int): [Hotel]! } type Hotel { id: ID! stage: Stage }"
                        + " input W { id: ID } enum Stage { PLANNED BUILT } input PublishLocaleInput { locale: String }"
                        + " type Mutation { updateHotel(data: U!, where: W!): Hotel } input U { stage: Stage }");

        assertThat(mapping.schema().model("Hotel").orElseThrow().fields())
                .extracting(Field::name)
                .containsExactly("stage");
    }

    @Test
    void anAssetWhoseAddressIsStoredIsTheUsersOwn() {
        Graphcms1Mapping mapping = SchemaIntrospection.mapping(
                "type Query { assets(where: W, first: Int): [Asset]! } type Asset { id: ID! handle: String! url: String! }"
                        + " input W { id: ID } type Mutation { updateAsset(data: U!, where: W!): Asset }"
                        + " input U { handle: String url: String }");

        assertThat(mapping.schema().model("Asset").orElseThrow().isAsset()).isFalse();
        assertThat(mapping.schema().model("Asset").orElseThrow().fields())
                .extracting(Field::name)
                .containsExactly("handle", "url");
    }

    @Test
    void theOlderApiIsNamedAndNotGuessedAt() {
        assertThatThrownBy(() -> SchemaIntrospection.mapping(
                        "type Query { allFilms(filter: String): [Film!]! } type Film { id: ID! }"
                                + " type Mutation { createFilm(title: String!): Film }"))
                .hasMessageContaining("before GraphCMS v1");
    }

    @Test
    void hiddenMutationsAreAMatterOfTheToken() {
        assertThatThrownBy(() -> SchemaIntrospection.mapping("type Query { hotels(where: W, first: Int): [Hotel]! }"
                        + " type Hotel { id: ID! } input W { id: ID }"))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.ACCESS))
                .hasMessageContaining("content token");
    }
}
