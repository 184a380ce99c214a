package org.podstudio.application;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of docs/architecture.md. */
class ArchitectureTest {
    private static final List<String> ENGINES = List.of("storage", "media", "inference");
    private static final List<String> FEATURES =
            List.of("library", "inspector", "packbuilder", "watcher", "prompts", "jobs");
    private static final List<String> FRONTS = List.of("server", "cli");
    private static final List<String> ALL = Stream.of(List.of("core", "ui"), ENGINES, FEATURES, FRONTS)
            .flatMap(List::stream).toList();

    private static final String ARGUMENTS = "(java.lang.String, [Ljava.lang.Object;)";
    /** Where Java takes the machine's language unasked. */
    private static final Set<String> SILENT = Set.of("java.lang.String.toLowerCase()", "java.lang.String.toUpperCase()",
            "java.lang.String.format" + ARGUMENTS, "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.PrintStream.printf" + ARGUMENTS, "java.io.PrintStream.format" + ARGUMENTS,
            "java.io.PrintWriter.printf" + ARGUMENTS, "java.io.PrintWriter.format" + ARGUMENTS,
            "java.util.Formatter.<init>()", "java.util.Formatter.<init>(java.lang.Appendable)",
            "java.text.DecimalFormat.<init>()", "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>()", "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.NumberFormat.getInstance()", "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()", "java.text.NumberFormat.getPercentInstance()",
            "java.text.MessageFormat.<init>(java.lang.String)", "java.text.MessageFormat.format" + ARGUMENTS,
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static JavaClasses studio;

    @BeforeAll
    static void readClasses() {
        studio = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("test-support"))
                .importPackages("org.podstudio");
    }

    @Test
    void everyModuleIsRead() {
        for (String module : List.of("core", "ui", "storage", "media", "jobs", "library", "cli")) {
            assertThat(studio).as("classes of " + module)
                    .anyMatch(type -> type.getPackageName().startsWith("org.podstudio." + module));
        }
    }

    static Stream<ArchRule> arrows() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(classes().that().resideInAPackage("org.podstudio.core..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.podstudio.core..", "java..", "javax..",
                        "org.openide.util..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "jdk..")
                .because("core is what a plugin compiles against: every library in it would be everybody's library"));
        for (String engine : ENGINES) {
            rules.add(knowsOnly(engine, "core")
                    .because("an engine taken away must leave the rest compiling, so engines meet through services in core"));
        }
        for (String feature : FEATURES) {
            rules.add(knowsOnly(feature, "core", "ui")
                    .because("features meet through services in core, or one window would drag in all the others"));
        }
        rules.add(knowsOnly("ui", "core").because("shared Swing serves every feature and may know none of them"));
        for (String front : FRONTS) {
            rules.add(knowsOnly(front, "core")
                    .because("the command line and the server run the same services with no display at all"));
        }
        return rules.stream();
    }

    static Stream<ArchRule> homes() {
        return Stream.of(
                only("media", "org.bytedeco..", "FFmpeg's native types stay where they are freed"),
                only("inference", "ai.onnxruntime..", "two wrong calls to ONNX Runtime end the process: one owner"),
                only("storage", "org.apache.ibatis..", "rows become domain records where they are read"),
                only("storage", "java.sql..", "whoever else had a connection could hold up the one writer"),
                only("storage", "javax.sql..", "whoever else had a connection could hold up the one writer"),
                only("cli", "picocli..", "the command line's words are not the services' words"),
                only("jobs", "oshi..", "others ask the hardware profile, which is kept"));
    }

    static Stream<ArchRule> manners() {
        return Stream.of(
                noClasses().that().resideOutsideOfPackages("org.podstudio.ui..", "org.podstudio.*.ui..", "org.podstudio.*.ui")
                        .should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "java.awt.event..")
                        .because("what holds logic must run with no display, and its tests with it"),
                noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.sql.DriverManager")
                        .because("it scans for drivers once, in one class loader, and then says 'No suitable driver'"),
                noClasses().that().resideInAPackage("org.podstudio.core..")
                        .should().dependOnClassesThat().resideInAnyPackage("java.awt.event..", "javax.swing..")
                        .because("Swing in an API forces every caller to have a display"));
    }

    /** A file, a database and a command must read the same wherever they were written; a window says that it means the user's own way. */
    private static ArchRule saysWhoseNumbers() {
        return noClasses().should().accessTargetWhere(describe("writes as the machine's language does without saying so",
                        (JavaAccess<?> access) -> SILENT.contains(access.getTarget().getFullName())))
                .because("digits, decimal points and the Turkish i differ: pass Locale.ROOT, or Locale.getDefault() for what is only read");
    }

    static Stream<ArchRule> languages() {
        return Stream.of(saysWhoseNumbers());
    }

    @Test
    void aNumberWrittenInTheMachinesLanguageIsSeen() {
        JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);
        assertThatThrownBy(() -> saysWhoseNumbers().check(careless)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("toLowerCase").hasMessageContaining("format");
    }

    private static final class Careless {
        static String written(double number, Stream<String> words) {
            return String.format("%.1f", number) + words.map(String::toLowerCase).toList();
        }
    }

    @ParameterizedTest
    @MethodSource({"arrows", "homes", "manners", "languages"})
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(studio);
    }

    /** If this stops failing, the rules above prove nothing any more. */
    @Test
    void ruleBrokenOnPurposeIsSeen() {
        ArchRule wrong = noClasses().that().resideInAPackage("org.podstudio.ui..")
                .should().dependOnClassesThat().resideInAPackage("org.podstudio.core..")
                .because("this is not true: ui does know core");
        assertThatThrownBy(() -> wrong.check(studio)).isInstanceOf(AssertionError.class).hasMessageContaining("org.podstudio.core");
    }

    private static ArchRuleWithReason knowsOnly(String module, String... known) {
        String[] others = ALL.stream()
                .filter(other -> !other.equals(module) && !List.of(known).contains(other))
                .map(other -> "org.podstudio." + other + "..")
                .toArray(String[]::new);
        return reason -> noClasses().that().resideInAPackage("org.podstudio." + module + "..")
                .should().dependOnClassesThat(resideInAnyPackage(others))
                .because(reason);
    }

    private static ArchRule only(String module, String library, String reason) {
        return noClasses().that().resideOutsideOfPackage("org.podstudio." + module + "..")
                .should().dependOnClassesThat().resideInAPackage(library)
                .because(reason);
    }

    /** A rule is complete when its reason is said. */
    private interface ArchRuleWithReason {
        ArchRule because(String reason);
    }
}
