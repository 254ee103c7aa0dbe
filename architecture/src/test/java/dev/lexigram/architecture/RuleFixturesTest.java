package dev.lexigram.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule rejects the classes that were written to break it, and accepts a small house that keeps all rules.
class RuleFixturesTest {

    private static final String GOOD_MAIN = "dev.lexigram.architecture.fixture.good";
    private static final String GOOD_TESTS = "dev.lexigram.architecture.fixture.goodtests";

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    static List<Rule> mainRules() {
        return Rule.of(Rules.class);
    }

    static List<Rule> testRules() {
        return Rule.of(TestRules.class);
    }

    static List<Rule> rules() {
        return Rule.of(Rules.class, TestRules.class);
    }

    @Test
    void thereAreRules() {
        assertThat(rules()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasAFixture(Rule rule) {
        assertThat(classesOf(rule.fixture())).isNotEmpty();
    }

    /// Each fixture class named Wrong breaks the rule, and no other class is blamed without one of them.
    @ParameterizedTest
    @MethodSource("rules")
    void rejectsItsFixture(Rule rule) {
        JavaClasses fixture = classesOf(rule.fixture());
        EvaluationResult result = rule.in(rule.fixture()).evaluate(fixture);

        List<String> details = result.getFailureReport().getDetails();
        assertThat(details).isNotEmpty().allMatch(detail -> detail.contains("Wrong"));
        for (JavaClass type : fixture) {
            if (type.getSimpleName().contains("Wrong")) {
                assertThat(details).anyMatch(detail -> detail.contains(type.getName()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mainRules")
    void acceptsTheGoodHouse(Rule rule) {
        assertThat(blamedIn(GOOD_MAIN, rule)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("testRules")
    void acceptsGoodTests(Rule rule) {
        assertThat(blamedIn(GOOD_TESTS, rule)).isEmpty();
    }

    private static List<String> blamedIn(String root, Rule rule) {
        return rule.in(root).evaluate(classesOf(root)).getFailureReport().getDetails();
    }

    private static JavaClasses classesOf(String root) {
        return IMPORTED.computeIfAbsent(root, new ClassFileImporter()::importPackages);
    }
}
