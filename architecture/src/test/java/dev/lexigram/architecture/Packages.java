package dev.lexigram.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/// The packages of the house, below a root that is `dev.lexigram` or a fixture's own.
record Packages(String root) {

    private static final List<String> SQL_BACKENDS = List.of("sqlite", "postgres", "mysql");
    private static final List<String> DOCUMENT_BACKENDS = List.of("sql", "mongodb", "dynamodb", "firestore");

    /// The packages inside `sql`; each may use only those before it, and the wiring package uses all.
    static final List<String> SQL_ORDER = List.of(
            "config",
            "identifier",
            "script",
            "dialect",
            "query",
            "json",
            "security",
            "catalog",
            "driver",
            "transaction",
            "execute",
            "lock",
            "mapping",
            "manifest",
            "search",
            "inspect",
            "schema",
            "bulk",
            "repository",
            "store",
            "secrets",
            "outbox",
            "eventstore",
            "audit",
            "work",
            "migration",
            "check",
            "diff",
            "generate",
            "lint",
            "flyway");

    /// Where JDBC may be seen: the dialect binds and reads types, the rest holds connections.
    private static final List<String> JDBC =
            List.of("dialect", "catalog", "driver", "transaction", "execute", "lock", "mapping");

    String[] contracts() {
        return below("contracts");
    }

    String[] core() {
        return below("app", "config", "event", "hook", "tenant");
    }

    String[] sqlBackends() {
        return SQL_BACKENDS.stream().map(name -> root + ".sql." + name + "..").toArray(String[]::new);
    }

    List<String> sqlBackendPackages() {
        return SQL_BACKENDS.stream().map(name -> root + ".sql." + name).toList();
    }

    String[] documentBackends() {
        return DOCUMENT_BACKENDS.stream()
                .map(name -> root + ".nosql." + name + "..")
                .toArray(String[]::new);
    }

    String[] jdbc() {
        Stream<String> inside = JDBC.stream().map(name -> root + ".sql." + name + "..");
        return Stream.of(inside, Stream.of(sqlBackends()), Stream.of(below("testkit", "tck")))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    /// All packages that a class of the project may live in.
    String[] known() {
        return below(
                "contracts",
                "app",
                "config",
                "event",
                "hook",
                "tenant",
                "data",
                "sql",
                "nosql",
                "kafka",
                "jakarta",
                "processor",
                "testkit",
                "tck",
                "cli");
    }

    DescribedPredicate<JavaClass> anyBackend() {
        return resideInAnyPackage(sqlBackends()).or(resideInAnyPackage(documentBackends()));
    }

    /// The inside of `sql`, without its backends.
    DescribedPredicate<JavaClass> sql() {
        return resideInAPackage(root + ".sql..").and(DescribedPredicate.not(resideInAnyPackage(sqlBackends())));
    }

    /// The inside of `nosql`, without its backends.
    DescribedPredicate<JavaClass> documents() {
        return resideInAPackage(root + ".nosql..").and(DescribedPredicate.not(resideInAnyPackage(documentBackends())));
    }

    /// The places that put things together: they alone see the container.
    DescribedPredicate<JavaClass> wiring() {
        return resideInAnyPackage(root + ".sql", root + ".nosql", root + ".app..", root + ".cli..", root + ".testkit..")
                .or(anyBackend().and(DescribedPredicate.describe("are a module or provider", Packages::isWiring)));
    }

    String[] below(String... names) {
        return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    private static boolean isWiring(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getSimpleName().endsWith("Module") || outer.getSimpleName().endsWith("Provider");
    }
}
