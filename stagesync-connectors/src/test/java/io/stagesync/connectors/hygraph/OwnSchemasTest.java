package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mapping and queries of schemas with what no real one at hand has: self relations, deep nesting, a third stage. */
class OwnSchemasTest {
    static List<String> schemas() {
        return List.of(OwnProjects.travel(), OwnProjects.people(), OwnProjects.nested());
    }

    private static List<String> fields(HygraphMapping mapping, String model) {
        return mapping.schema().model(model).orElseThrow().fields().stream()
                .map(Field::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyGeneratedQueryIsValidAndFitsTheSmallestPlan(String sdl) {
        GeneratedReads.check(sdl);
    }

    @Test
    void oneSideOfARelationToTheOwnModelIsAField() {
        HygraphMapping mapping = HygraphSchemas.mapping(OwnProjects.people());

        assertThat(fields(mapping, "Person")).contains("reports", "photo").doesNotContain("manager");
    }

    @Test
    void bothSidesAreFieldsWhereOneOfThemMayBeTheOnlyOne() {
        HygraphMapping mapping = HygraphSchemas.mapping(OwnProjects.people());

        assertThat(fields(mapping, "Label")).contains("broader", "narrower", "like");
    }

    @Test
    void severalRelationsBetweenTwoModelsAreToldApartByTheirNames() {
        HygraphMapping mapping = HygraphSchemas.mapping(OwnProjects.people());

        assertThat(fields(mapping, "Person")).contains("authoredArticles", "editedArticles");
        assertThat(fields(mapping, "Article")).contains("reviewer").doesNotContain("author", "editor");
    }

    @Test
    void whereNamesDoNotTellAllSidesOfOneModelAreFields() {
        HygraphMapping mapping = HygraphSchemas.mapping(OwnProjects.people());

        boolean articles = fields(mapping, "Article").containsAll(List.of("first", "second"));
        boolean labels = fields(mapping, "Label").containsAll(List.of("one", "two"));
        assertThat(articles ^ labels).isTrue();
    }

    @Test
    void reverseFieldsOfAssetsAreNoFields() {
        assertThat(fields(HygraphSchemas.mapping(OwnProjects.travel()), "Asset"))
                .containsExactly("(locales)", "fileName");
    }

    @Test
    void otherStagesAreNamed() {
        assertThat(HygraphSchemas.mapping(OwnProjects.people()).otherStages()).containsExactly("QA");
        assertThat(HygraphSchemas.mapping(OwnProjects.travel()).otherStages()).isEmpty();
    }

    @Test
    void aHotelIsReadByThisQuery() {
        HygraphMapping mapping = HygraphSchemas.mapping(OwnProjects.travel());
        ReadPlan plan = new ReadPlan(
                mapping.model("Hotel").orElseThrow(),
                new EntryItems(mapping),
                new Aliases(mapping.components()),
                10_000);

        assertThat(plan.parts()).hasSize(1);
        assertThat(plan.document().window(plan.parts().get(0)))
                .isEqualTo("query($l:[Locale!]!,$g:Stage!,$f:Int,$s:Int){page:hotelsConnection(first:$f,skip:$s,"
                        + "orderBy:id_ASC,stage:$g,locales:$l){edges{node{id _v:updatedAt(variation:COMBINED)"
                        + "createdAt(variation:BASE)updatedAt(variation:BASE)documentInStages(stages:[PUBLISHED]){id}"
                        + "slug stars accent{rgba{r g b a}}position{latitude longitude}extra cover{id}"
                        + "gallery(first:100){id}destination{id}reviews(first:100){id}"
                        + "related(first:100){__typename...on Node{id}}"
                        + "localizations(locales:$l,includeCurrent:true){locale name description{raw}}"
                        + "address{id street_0:street "
                        + "localizations_0:localizations(locales:$l,includeCurrent:true){locale note_0:note}}"
                        + "sections(first:100){__typename...on Hero{id title_2:title image_2:image{id}}"
                        + "...on Faq{id title_1:title open_1:open}}}}pageInfo{hasNextPage}aggregate{count}}}");
    }
}
