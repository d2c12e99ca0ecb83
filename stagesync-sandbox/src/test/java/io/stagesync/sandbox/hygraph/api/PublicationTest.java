package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing and unpublishing, with localized pages of components, people with a required photo, and posts. */
class PublicationTest {
    private static final String DE = "localizations: {create: [{locale: pt_PT, data: {role: \"Chefe\"}}]}";
    private static final String FILE = "{handle: \"h\", fileName: \"a.png\"}";

    private ApiRun run;

    @BeforeEach
    void open() {
        run = ApiRun.of("agency-site-components");
    }

    private String person(ApiRun to, String extra) {
        return to.id("createPerson(data: {name: \"Ann\", role: \"Boss\", photo: {create: " + FILE + "}" + extra + "})");
    }

    private void publish(String id, String arguments) {
        run.id("publishPerson(where: {id: \"" + id + "\"}" + arguments + ")");
    }

    private String people(String arguments, String fields) {
        return run.ok("{ people(stage: PUBLISHED" + arguments + ") { " + fields + " } }")
                .at("people")
                .toString();
    }

    @Test
    void publishingWithoutLocalesPublishesTheDefaultOne() {
        publish(person(run, ", " + DE), "");

        assertThat(people("", "localizations(includeCurrent: true) { locale role stage }"))
                .isEqualTo("[{\"localizations\":[{\"locale\":\"en\",\"role\":\"Boss\",\"stage\":\"PUBLISHED\"}]}]");
    }

    @Test
    void aSwitchPublishesAllLocales() {
        ApiRun soft = ApiRun.of("agency-site-components", ApiSwitch.PUBLISH_ALL_LOCALES);

        soft.id("publishPerson(where: {id: \"" + person(soft, ", " + DE) + "\"})");

        assertThat(soft.ok("{ people { localizations(includeCurrent: true) { locale } } }")
                        .at("people/0/localizations"))
                .hasSize(2);
    }

    @Test
    void namedLocalesArePublishedWithTheDefaultUnlessItIsLeftOut() {
        String id = person(run, ", " + DE);

        publish(id, ", locales: [pt_PT], withDefaultLocale: false");
        assertThat(people(", locales: [en]", "id")).isEqualTo("[]");
        assertThat(people(", locales: [en, pt_PT]", "locale")).isEqualTo("[{\"locale\":\"pt_PT\"}]");

        publish(id, ", locales: [pt_PT]");
        assertThat(people("", "locale localizations { locale }"))
                .isEqualTo("[{\"locale\":\"en\",\"localizations\":[{\"locale\":\"pt_PT\"}]}]");
    }

    @Test
    void withoutTheBaseOnlyLocalizationsOfAPublishedEntryArePublished() {
        String id = person(run, ", " + DE);
        assertThat(run.call("mutation { publishPerson(where: {id: \"" + id
                                + "\"}, publishBase: false, locales: [en]) { id } }")
                        .status())
                .isEqualTo(400);
        publish(id, "");
        run.id("updatePerson(where: {id: \"" + id + "\"}, data: {name: \"Bob\", role: \"Chief\"})");

        publish(id, ", publishBase: false, locales: [en, pt_PT]");

        assertThat(people("", "name role localizations { role }"))
                .isEqualTo("[{\"name\":\"Ann\",\"role\":\"Chief\",\"localizations\":[{\"role\":\"Chefe\"}]}]");
    }

    @Test
    void aDraftChangesWithoutItsPublishedCopy() {
        String id = person(run, "");
        publish(id, "");
        run.id("updatePerson(where: {id: \"" + id + "\"}, data: {name: \"Bob\"})");

        assertThat(people("", "name documentInStages { stage name }"))
                .isEqualTo("[{\"name\":\"Ann\",\"documentInStages\":[{\"stage\":\"DRAFT\",\"name\":\"Bob\"}]}]");
        assertThat(run.ok("{ people(stage: DRAFT, where: {documentInStages_some: {stage: PUBLISHED,"
                                + " compareWithParent: {outdated_to: true}}}) { id } }")
                        .at("people"))
                .hasSize(1);
        publish(id, "");
        publish(id, "");
        assertThat(run.ok("{ people(stage: DRAFT, where: {documentInStages_some: {stage: PUBLISHED,"
                                + " compareWithParent: {outdated_to: true}}}) { id } }")
                        .at("people"))
                .isEmpty();
    }

    @Test
    void aRequiredTargetThatIsNotPublishedMakesReadingFail() {
        publish(person(run, ""), "");

        ApiRun.Reply reply = run.call("{ people(stage: PUBLISHED) { name photo { id } } }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("data").isNull()).isTrue();
        assertThat(reply.at("/errors/0/path").toString()).isEqualTo("[\"people\",0,\"photo\"]");
        assertThat(people("", "name")).isEqualTo("[{\"name\":\"Ann\"}]");
    }

    @Test
    void aSwitchChecksThatRequiredTargetsArePublished() {
        ApiRun strict = ApiRun.of("agency-site-components", ApiSwitch.PUBLISH_CHECKS_TARGETS);
        String id = person(strict, "");

        assertThat(strict.call("mutation { publishPerson(where: {id: \"" + id + "\"}) { id } }")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRequiredValueThatIsMissingStopsPublishing() {
        String id = person(run, "");
        run.id("updatePerson(where: {id: \"" + id + "\"}, data: {photo: {disconnect: true}})");

        ApiRun.Reply reply = run.call("mutation { publishPerson(where: {id: \"" + id + "\"}) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).contains("\"photo\"").contains("required");
    }

    @Test
    void publishingWhatHasNoSuchLocaleIsRefusedIfNothingIsLeft() {
        String id = person(run, "");

        ApiRun.Reply reply = run.call("mutation { publishPerson(where: {id: \"" + id
                + "\"}, locales: [pt_PT], withDefaultLocale: false) { id } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(people(", locales: [en, pt_PT]", "id")).isEqualTo("[]");
    }

    @Test
    void unpublishingTakesTheWholeEntryUnlessToldOtherwise() {
        String id = person(run, ", " + DE);
        publish(id, ", locales: [pt_PT]");

        run.id("unpublishPerson(where: {id: \"" + id + "\"}, locales: [pt_PT], unpublishBase: false)");
        assertThat(people("", "localizations { locale }")).isEqualTo("[{\"localizations\":[]}]");

        publish(id, ", locales: [pt_PT]");
        run.id("unpublishPerson(where: {id: \"" + id + "\"}, locales: [en], unpublishBase: false)");
        assertThat(people(", locales: [en, pt_PT]", "id")).isEqualTo("[]");

        publish(id, ", locales: [pt_PT]");
        run.id("unpublishPerson(where: {id: \"" + id + "\"}, locales: [pt_PT])");
        assertThat(people(", locales: [en, pt_PT]", "id")).isEqualTo("[]");
        assertThat(run.ok("{ people(stage: DRAFT) { id } }").at("people")).hasSize(1);
    }

    @Test
    void relationsOfAPublishedEntryShowOnlyWhatIsPublished() {
        String id = person(run, "");
        String one = run.id("createBlogPost(data: {name: \"one\", description: \"d\", content: {children: []},"
                + " author: {connect: {id: \"" + id + "\"}}})");
        run.id("createBlogPost(data: {name: \"two\", description: \"d\", content: {children: []},"
                + " author: {connect: {id: \"" + id + "\"}}})");
        publish(id, "");
        run.id("publishBlogPost(where: {id: \"" + one + "\"})");

        assertThat(people("", "blogPosts { name author { name } }"))
                .isEqualTo("[{\"blogPosts\":[{\"name\":\"one\",\"author\":{\"name\":\"Ann\"}}]}]");
        assertThat(run.ok("{ people(stage: DRAFT) { blogPosts { name } } }").at("people/0/blogPosts"))
                .hasSize(2);
    }

    @Test
    void localizationsOfComponentsFollowThePublishedLocalesOfTheirEntry() {
        String id = run.id("createLayout(data: {name: \"main\", headerCta: {create: {key: \"k\","
                + " localizations: {create: [{locale: pt_PT, data: {key: \"c\"}}]}}},"
                + " localizations: {create: [{locale: pt_PT, data: {rights: \"r\"}}]}})");
        String read = "{ layouts(stage: PUBLISHED) { headerCta { key localizations { locale key } } } }";

        run.id("publishLayout(where: {id: \"" + id + "\"})");
        assertThat(run.ok(read).at("layouts/0").toString())
                .isEqualTo("{\"headerCta\":{\"key\":\"k\",\"localizations\":[]}}");

        run.id("publishLayout(where: {id: \"" + id + "\"}, locales: [pt_PT])");
        assertThat(run.ok(read).at("layouts/0").toString())
                .isEqualTo("{\"headerCta\":{\"key\":\"k\",\"localizations\":[{\"locale\":\"pt_PT\",\"key\":\"c\"}]}}");
    }
}
