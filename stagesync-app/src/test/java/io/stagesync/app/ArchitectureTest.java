package io.stagesync.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The directions of the house: app to connectors to core, the sandbox on its own, rooms that do not know each other. */
final class ArchitectureTest {
    private static final String[] ROOMS = {
        "io.stagesync.read..",
        "io.stagesync.transform..",
        "io.stagesync.compare..",
        "io.stagesync.plan..",
        "io.stagesync.write..",
        "io.stagesync.verify.."
    };
    private static final String[] NOUNS = {
        "io.stagesync.model..",
        "io.stagesync.connector..",
        "io.stagesync.journal..",
        "io.stagesync.state..",
        "io.stagesync.report.."
    };
    /** A record, an enum, or the sealed interface of some: it holds what a room found and does nothing. */
    private static final DescribedPredicate<JavaClass> VALUE = DescribedPredicate.describe(
            "are values",
            type -> type.isRecord() || type.isEnum() || type.reflect().isSealed());

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("io.stagesync");

    @Test
    void connectorsDoNotKnowTheApp() {
        noClasses()
                .that()
                .resideInAPackage("io.stagesync.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.stagesync.app..", "io.stagesync.sandbox..")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNeitherConnectorsNorAppNorSandbox() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.stagesync.app..",
                        "io.stagesync.connectors..",
                        "io.stagesync.sandbox..",
                        "io.stagesync.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.stagesync.app..", "io.stagesync.connectors..", "io.stagesync.sandbox..")
                .check(CLASSES);
    }

    @Test
    void theSandboxKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.stagesync.sandbox..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of StageSync but not of the sandbox",
                        type -> type.getPackageName().startsWith("io.stagesync")
                                && !type.getPackageName().startsWith("io.stagesync.sandbox")))
                .check(CLASSES);
    }

    @Test
    void roomsKnowNoMoreOfEachOtherThanTheValuesTheyTake() {
        for (String room : ROOMS) {
            String[] others =
                    Arrays.stream(ROOMS).filter(other -> !other.equals(room)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(room)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others).and(not(VALUE)))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void nounsDoNotKnowTheRooms() {
        noClasses()
                .that()
                .resideInAnyPackage(NOUNS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS)
                .check(CLASSES);
    }

    @Test
    void nothingInTheRoomsKnowsTheEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .or()
                .resideInAnyPackage(NOUNS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.stagesync")
                .check(CLASSES);
    }

    @Test
    void theAppSpeaksToStagesOnlyThroughTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("io.stagesync.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.stagesync.read..", "io.stagesync.compare..", "io.stagesync.plan..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("io.stagesync.write..", "io.stagesync.verify..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.stagesync.app.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("io.stagesync.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
