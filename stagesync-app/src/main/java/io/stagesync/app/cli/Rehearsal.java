package io.stagesync.app.cli;

import static java.util.Objects.requireNonNull;

import io.stagesync.app.config.Configuration;
import io.stagesync.app.demo.Demo;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Syncs small made-up stages of each protocol, one after the other. The launcher has this done once after a build, and
 * keeps an archive of the classes that it took: with it a command starts about a second sooner.
 */
public final class Rehearsal {
    private static final int ENTRIES = 3;
    private static final String SOURCE = "source";
    private static final String DESTINATION = "destination";

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException {
        for (LocalStages stages : List.of(graphcms(), hygraph())) {
            int code = rehearse(stages);
            if (code != ExitCode.DONE.number()) {
                throw new IllegalStateException("The sync of " + stages + " ended with " + code);
            }
        }
    }

    private static LocalStages graphcms() throws IOException {
        try (InputStream datamodel = requireNonNull(Demo.class.getResourceAsStream("datamodel.graphql"))) {
            return new GraphcmsStages(new String(datamodel.readAllBytes(), StandardCharsets.UTF_8), Duration.ZERO);
        }
    }

    private static LocalStages hygraph() {
        ProjectSpec project = ProjectSpec.withLocales("en", "de")
                .with(TypeSpec.component("Seo", FieldSpec.string("title"), FieldSpec.asset("image")))
                .with(TypeSpec.model("Author", FieldSpec.string("name").required()))
                .with(TypeSpec.model(
                        "Article",
                        FieldSpec.string("title").required().localized(),
                        FieldSpec.string("slug").unique(),
                        FieldSpec.richText("body"),
                        FieldSpec.of("day", FieldKind.DATE_TIME),
                        FieldSpec.string("tags").list(),
                        FieldSpec.relation("author", "Author").reverseList("articles"),
                        FieldSpec.component("seo", "Seo"),
                        FieldSpec.asset("picture")));
        return new HygraphStages(HygraphSdl.of(project), Plan.UNLIMITED, Duration.ZERO);
    }

    private static int rehearse(LocalStages stages) throws IOException {
        Sandbox.Builder builder = Sandbox.builder();
        stages.addTo(builder, SOURCE);
        stages.addTo(builder, DESTINATION);
        try (Sandbox sandbox = builder.start();
                TemporaryFolder folder = TemporaryFolder.create()) {
            stages.fill(sandbox, SOURCE, ENTRIES, 1);
            String configuration = new SandboxText(stages.texts(sandbox)).configuration();
            Files.writeString(folder.path().resolve(Configuration.DEFAULT_FILE), configuration);
            return Program.execute(alone(folder.path()), "sync", "--yes");
        }
    }

    /** Nobody looks on. */
    private static Surroundings alone(Path folder) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                nowhere,
                nowhere,
                new BufferedReader(Reader.nullReader()),
                false,
                false,
                false,
                100,
                Map.of(),
                folder,
                Clock.systemUTC(),
                StageOpener.configured());
    }
}
