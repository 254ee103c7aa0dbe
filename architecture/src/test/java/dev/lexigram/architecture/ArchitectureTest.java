package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every rule on the classes of all modules.
class ArchitectureTest {

    private static final String ROOT = "dev.lexigram";
    private static final JavaClasses MAIN = main();
    private static final JavaClasses TESTS = tests();

    private static JavaClasses main() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ArchitectureTest::isWritten)
                .importPackages(ROOT);
    }

    private static JavaClasses tests() {
        Set<Location> locations = new HashSet<>();
        Project.current().testClasses().forEach(folder -> locations.add(Location.of(folder)));
        new ClassFileImporter()
                .importPackages(ROOT + ".tck", ROOT + ".testkit")
                .forEach(type -> type.getSource().ifPresent(source -> locations.add(Location.of(source.getUri()))));
        return new ClassFileImporter().importLocations(locations);
    }

    /// Module descriptors and what generators write are not ours to judge: the container's, and the processor's in
    /// the compatibility kit.
    private static boolean isWritten(Location location) {
        return !location.contains("module-info.class")
                && !location.contains("$DI")
                && !(location.contains("/tck/") && location.contains("_.class"));
    }

    static List<Rule> mainRules() {
        return Rule.of(Rules.class);
    }

    static List<Rule> testRules() {
        return Rule.of(TestRules.class);
    }

    @ParameterizedTest
    @MethodSource("mainRules")
    void mainCodeKeeps(Rule rule) {
        rule.in(ROOT).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("testRules")
    void testsKeep(Rule rule) {
        rule.in(ROOT).check(TESTS);
    }

    @Test
    void theImporterSawTheProject() {
        assertThat(MAIN).hasSizeGreaterThan(250);
        assertThat(MAIN).extracting(JavaClass::getPackageName).contains("dev.lexigram.contracts.error");
    }

    @Test
    void everyAllowedCatchAllStillExists() {
        assertThat(Rules.CATCH_ALLS.keySet()).allMatch(name -> MAIN.contain(ROOT + "." + name));
    }
}
