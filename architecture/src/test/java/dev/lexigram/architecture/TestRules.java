package dev.lexigram.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// The rules that hold the structure of the tests; functions of the root package, as in [Rules].
final class TestRules {

    /// Suites that a backend cannot keep, as `backend:Suite`, and the capability that is missing.
    static final Map<String, String> EXCUSED_SUITES = Map.of();

    private TestRules() {}

    static ArchRule noMocks(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..org.mockito..", "..org.easymock..", "..mockit..", "..io.mockk..");
    }

    static ArchRule testsExtendNoClass(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areNotInterfaces()
                .and(haveTests())
                .should(be(belowObject()));
    }

    private static DescribedPredicate<JavaClass> haveTests() {
        return DescribedPredicate.describe(
                "have tests",
                type -> type.getAllMethods().stream()
                        .anyMatch(method ->
                                method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class)));
    }

    private static DescribedPredicate<JavaClass> belowObject() {
        return DescribedPredicate.describe(
                "direct children of Object",
                type -> type.getRawSuperclass()
                        .map(parent -> parent.getName().equals("java.lang.Object"))
                        .orElse(true));
    }

    static ArchRule everyBackendKeepsEverySuite(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".tck..")
                .and()
                .areInterfaces()
                .and()
                .haveSimpleNameEndingWith("Contract")
                .should(Conditions.beKeptIn(new Packages(root).sqlBackendPackages(), EXCUSED_SUITES));
    }
}
