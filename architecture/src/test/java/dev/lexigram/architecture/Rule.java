package dev.lexigram.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One rule by name, as its class declares it.
record Rule(Method method) {

    /// All rules of these classes, in a fixed order.
    static List<Rule> of(Class<?>... ruleClasses) {
        return Stream.of(ruleClasses)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == ArchRule.class)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(Rule::new)
                .toList();
    }

    /// The rule for the classes below this package.
    ArchRule in(String root) {
        try {
            return ((ArchRule) method.invoke(null, root)).allowEmptyShould(true);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("The rule cannot be made: " + this, problem);
        }
    }

    /// The package with the classes that break the rule.
    String fixture() {
        return "dev.lexigram.architecture.fixture." + method.getName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method.getName();
    }
}
