package byteglass.project;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which package may know which, and what of the world outside.
final class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> SOCKETS = resideInAnyPackage(
                    "io.netty..", "java.net.http..", "javax.net..", "com.sun.net.httpserver..")
            .or(nameMatching("java\\.net\\.\\w*(Socket|SocketFactory|SocketImpl|Connection)"))
            .or(nameMatching("java\\.nio\\.channels\\.\\w*(SocketChannel|DatagramChannel|Selector)"))
            .as("know sockets");

    private static final DescribedPredicate<JavaClass> SQL =
            resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..").as("know SQL");

    private static final DescribedPredicate<JavaClass> WINDOWS = resideInAnyPackage(
                    "javafx..",
                    "com.sun.javafx..",
                    "com.sun.glass..",
                    "org.fxmisc..",
                    "org.reactfx..",
                    "atlantafx..",
                    "org.kordamp..",
                    "java.awt..",
                    "javax.swing..")
            .as("know windows");

    private static final DescribedPredicate<JavaClass> FILES = resideInAnyPackage("java.nio.file..")
            .or(nameMatching("java\\.io\\.(File.*|RandomAccessFile)"))
            .or(nameMatching("java\\.nio\\.channels\\.FileChannel"))
            .as("know files");

    private static List<Picture.Row> rows() {
        return Picture.ROWS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void arrowsGoDown(Picture.Row row) {
        for (String name : row.packages()) {
            Set<String> allowed = Picture.allowed(row, name);
            noClasses()
                    .that()
                    .resideInAPackage(name)
                    .should()
                    .dependOnClassesThat(describe(
                            "stand above or beside " + name,
                            type -> type.getPackageName().startsWith("byteglass")
                                    && !allowed.contains(type.getPackageName())))
                    .because(row.because())
                    .allowEmptyShould(missing(name))
                    .check(Program.CLASSES);
        }
    }

    @Test
    void everyPackageStandsInThePicture() {
        Set<String> written =
                Program.CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Picture.packages())
                .as("a package that stands in no row obeys no rule")
                .containsAll(written);
    }

    @Test
    void packagesSayWhatTheyAreFor() {
        assertThat(Program.CLASSES)
                .as("a package named for what it is not collects what belongs elsewhere")
                .noneMatch(type -> type.getPackageName()
                        .matches(".*\\.(utils?|commons?|core|models?|helpers?|impl|misc|shared|base)(\\..*)?"));
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("byteglass.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package")
                .check(Program.CLASSES);
    }

    @Test
    void onlyListenAndSendKnowSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("byteglass.listen", "byteglass.send")
                .should()
                .dependOnClassesThat(SOCKETS)
                .because("two packages know sockets, and the rest is tested without them")
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("byteglass.store")
                .should()
                .dependOnClassesThat(SQL)
                .because("one package knows SQL, so one place decides what is on disk")
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheWindowAndTheStartKnowJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("byteglass.ui..", "byteglass")
                .should()
                .dependOnClassesThat(WINDOWS)
                .because("the terminal runs where no window toolkit can start")
                .check(Program.CLASSES);
    }

    @Test
    void mainIsNoWindow() {
        noClasses()
                .that()
                .haveFullyQualifiedName("byteglass.Main")
                .should()
                .dependOnClassesThat(WINDOWS)
                .because("the program must start, and say so, where JavaFX is missing or cannot start")
                .allowEmptyShould(!Program.CLASSES.contain("byteglass.Main"))
                .check(Program.CLASSES);
    }

    @Test
    void theWindowTouchesNoSocketNoSqlAndNoFile() {
        noClasses()
                .that()
                .resideInAPackage("byteglass.ui..")
                .should()
                .dependOnClassesThat(SOCKETS.or(SQL))
                .because("the FX thread must never wait, and what cannot be named cannot be called")
                .allowEmptyShould(missing("byteglass.ui"))
                .check(Program.CLASSES);
    }

    @Test
    void belowTheLineThereAreNoFilesClocksOrThreads() {
        DescribedPredicate<JavaClass> threads = describe(
                "know threads or clocks",
                type -> type.isEquivalentTo(Thread.class)
                        || type.isEquivalentTo(Clock.class)
                        || type.getName().matches("java\\.util\\.(Timer\\w*|concurrent\\.\\w*Executor\\w*)"));
        noClasses()
                .that()
                .resideInAnyPackage(
                        "byteglass.body",
                        "byteglass.compare",
                        "byteglass.http",
                        "byteglass.url",
                        "byteglass.wire",
                        "byteglass.dissect",
                        "byteglass.texts")
                .should()
                .dependOnClassesThat(FILES.or(threads))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the same bytes are always taken apart the same way, whenever and wherever")
                .check(Program.CLASSES);
    }

    @Test
    void theVocabularyAndTheTextsKnowOnlyTheLanguage() {
        noClasses()
                .that()
                .resideInAnyPackage("byteglass.dissect", "byteglass.texts")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("byteglass.dissect", "byteglass.texts", "java..", "org.jspecify..")
                .because("everything stands on them")
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheTerminalAndTheStartKnowPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackages("byteglass.cli", "byteglass")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("commands are one of two faces")
                .check(Program.CLASSES);
    }

    private static boolean missing(String name) {
        return Program.CLASSES.stream()
                .noneMatch(type -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }
}
