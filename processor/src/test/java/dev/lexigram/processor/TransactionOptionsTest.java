package dev.lexigram.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import dev.lexigram.processor.method.TransactionRules;
import dev.lexigram.processor.source.Problems;
import dev.lexigram.processor.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The expression that becomes of an annotation.
class TransactionOptionsTest {

    private static final String HEAD = """
            import dev.lexigram.contracts.sql.*;
            import static dev.lexigram.contracts.sql.Propagation.*;
            """;

    @TempDir
    Path folder;

    /// Writes nothing, and keeps what the methods of the class `T` ask for.
    private static final class Asking extends AbstractProcessor {

        private final Map<String, String> found = new TreeMap<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            TransactionRules rules =
                    new TransactionRules(Sources.of(processingEnv), new Problems(processingEnv.getMessager()));
            for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
                if (type.getSimpleName().contentEquals("T")) {
                    ElementFilter.methodsIn(processingEnv.getElementUtils().getAllMembers(type))
                            .forEach(method -> rules.options(method, type)
                                    .map(CodeBlock::toString)
                                    .ifPresent(code ->
                                            found.put(method.getSimpleName().toString(), shortened(code))));
                }
            }
            return false;
        }

        private static String shortened(String code) {
            return code.replaceAll("\\b(?:[a-z]+\\.)+(?=[A-Z])", "");
        }
    }

    private Map<String, String> options(String body) {
        Asking asking = new Asking();
        Compilation compilation = Compilation.of(folder, List.of(new Compilation.Source("T", HEAD + body)), asking);
        assertThat(compilation.messages()).isEmpty();
        return asking.found;
    }

    @Test
    void eachOptionIsAStepOfTheExpression() {
        assertThat(options("""
                class T {
                    @Transactional void plain() {}
                    @Transactional(readOnly = true) void reads() {}
                    @Transactional(propagation = REQUIRES_NEW, retries = 3, timeoutMillis = 500) void again() {}
                    @Transactional(propagation = NESTED, readOnly = true) void part() {}
                    @Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true) void strict() {}
                    @Transactional(propagation = MANDATORY, isolation = Isolation.REPEATABLE_READ) void within() {}
                    @Transactional(propagation = REQUIRES_NEW, isolation = Isolation.SERIALIZABLE) void both() {}
                    @Transactional(noRollbackFor = Exception.class, rollbackFor = {IllegalStateException.class,
                            java.io.IOException.class}) void rules() {}
                    void none() {}
                }
                """))
                .containsOnly(
                        Map.entry("plain", "TxOptions.defaults()"),
                        Map.entry("reads", "TxOptions.readOnly()"),
                        Map.entry("again", "TxOptions.requiresNew().withTimeout(Duration.ofMillis(500)).retry(3)"),
                        Map.entry("part", "TxOptions.nested().withAccess(TxOptions.Access.READ_ONLY)"),
                        Map.entry("strict", "TxOptions.serializable().withAccess(TxOptions.Access.READ_ONLY)"),
                        Map.entry(
                                "within",
                                "TxOptions.defaults().withPropagation(Propagation.MANDATORY)"
                                        + ".withIsolation(Isolation.REPEATABLE_READ)"),
                        Map.entry("both", "TxOptions.requiresNew().withIsolation(Isolation.SERIALIZABLE)"),
                        Map.entry(
                                "rules",
                                "TxOptions.defaults().rollbackFor(IllegalStateException.class, IOException.class)"
                                        + ".noRollbackFor(Exception.class)"));
    }

    @Test
    void aMethodsAnnotationCountsWholeInsteadOfItsClasss() {
        assertThat(options("""
                @Transactional(readOnly = true, timeoutMillis = 9)
                class Base { public void inherited() {} }
                class T extends Base {
                    public void ofClass() {}
                    @Transactional public void own() {}
                }
                """))
                .containsEntry("inherited", "TxOptions.readOnly().withTimeout(Duration.ofMillis(9))")
                .containsEntry("ofClass", "TxOptions.readOnly().withTimeout(Duration.ofMillis(9))")
                .containsEntry("own", "TxOptions.defaults()");
    }

    @Test
    void jakartasAnnotationCommitsAfterCheckedExceptions() {
        assertThat(options("""
                class T {
                    @jakarta.transaction.Transactional void plain() {}
                    @jakarta.transaction.Transactional(value = jakarta.transaction.Transactional.TxType.NEVER,
                            dontRollbackOn = IllegalStateException.class, rollbackOn = java.io.IOException.class)
                    void named() {}
                    @jakarta.transaction.Transactional(dontRollbackOn = Exception.class,
                            rollbackOn = IllegalStateException.class) void wider() {}
                    @jakarta.transaction.Transactional(rollbackOn = Throwable.class) void all() {}
                }
                """))
                .containsEntry(
                        "plain",
                        "TxOptions.defaults().rollbackFor(RuntimeException.class, Error.class)"
                                + ".noRollbackFor(Throwable.class)")
                .containsEntry(
                        "named",
                        "TxOptions.defaults().withPropagation(Propagation.NEVER)"
                                + ".rollbackFor(RuntimeException.class, Error.class, IOException.class)"
                                + ".noRollbackFor(Throwable.class, IllegalStateException.class)")
                .containsEntry(
                        "wider",
                        "TxOptions.defaults().rollbackFor(Error.class)"
                                + ".noRollbackFor(Throwable.class, Exception.class)")
                .containsEntry(
                        "all",
                        "TxOptions.defaults().rollbackFor(RuntimeException.class, Error.class, Throwable.class)");
    }
}
