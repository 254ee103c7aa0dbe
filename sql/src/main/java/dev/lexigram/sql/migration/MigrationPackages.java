package dev.lexigram.sql.migration;

import dev.lexigram.contracts.error.MigrationDependencyException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.contracts.sql.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The migrations of several packages, each with a history of its own, in the order of their dependencies.
/// Thread-safe.
public final class MigrationPackages {

    private final Map<String, Migrations> inOrder;

    private MigrationPackages(Map<String, Migrations> inOrder) {
        this.inOrder = inOrder;
    }

    /// These packages.
    ///
    /// @throws MigrationDependencyException when they depend on each other in a circle, or on one that is not
    /// there, or two have the same name
    public static MigrationPackages on(Database database, List<MigrationPackage> packages) {
        return on(database, packages, options -> options);
    }

    /// These packages, with options for all of them; where the migrations are, and their tables, the packages
    /// say.
    ///
    /// @throws MigrationDependencyException as with {@link #on(Database, List)}
    public static MigrationPackages on(
            Database database, List<MigrationPackage> packages, UnaryOperator<MigrationOptions> change) {
        Map<String, Migrations> runners = new LinkedHashMap<>();
        for (MigrationPackage each : new Sorting(packages).sorted()) {
            runners.put(
                    each.name(),
                    Migrations.on(
                            database,
                            options -> change.apply(options)
                                    .locations(each.locations())
                                    .migrations(each.migrations())
                                    .table("schema_migrations_" + each.name())));
        }
        return new MigrationPackages(runners);
    }

    /// The packages of which a file `migrations/manifest.yaml` is on the class path. It says `package: billing`
    /// and `dependencies: [users]`; the migrations are beside it.
    ///
    /// @throws MigrationDependencyException as with {@link #on(Database, List)}
    public static MigrationPackages found(Database database) {
        return on(database, Manifests.onClassPath());
    }

    /// The names of the packages, those on which others depend first.
    public List<String> names() {
        return List.copyOf(inOrder.keySet());
    }

    /// The migrations of one package.
    ///
    /// @throws MigrationNotFoundException when there is none of this name
    public Migrations of(String name) {
        Migrations found = inOrder.get(name);
        if (found == null) {
            throw new MigrationNotFoundException(
                    Problem.of("There is no package of migrations of this name.")
                            .with("package", name)
                            .hint("Known: " + String.join(", ", inOrder.keySet()) + "."),
                    null);
        }
        return found;
    }

    /// Applies all that is pending, one package after another; the first failure ends it.
    ///
    /// @return what was applied, by package
    public Map<String, List<MigrationRecord>> upgrade() {
        Map<String, List<MigrationRecord>> done = new LinkedHashMap<>();
        inOrder.forEach((name, migrations) -> done.put(name, migrations.upgrade()));
        return done;
    }

    /// Where the database stands, by package.
    public Map<String, MigrationStatus> status() {
        Map<String, MigrationStatus> all = new LinkedHashMap<>();
        inOrder.forEach((name, migrations) -> all.put(name, migrations.status()));
        return all;
    }

    /// Puts packages into an order. Used once.
    private static final class Sorting {
        private final Map<String, MigrationPackage> packages = new TreeMap<>();
        private final List<MigrationPackage> sorted = new ArrayList<>();
        private final Set<String> path = new LinkedHashSet<>();

        Sorting(List<MigrationPackage> all) {
            for (MigrationPackage each : all) {
                if (packages.put(each.name(), each) != null) {
                    throw problem(Problem.of("Two packages of migrations have the same name.")
                            .with("package", each.name())
                            .hint("Rename one of them."));
                }
            }
        }

        List<MigrationPackage> sorted() {
            packages.values().forEach(this::visit);
            return sorted;
        }

        private void visit(MigrationPackage each) {
            if (sorted.contains(each)) {
                return;
            }
            if (!path.add(each.name())) {
                throw problem(Problem.of("Packages of migrations depend on each other in a circle.")
                        .with("circle", String.join(" -> ", path) + " -> " + each.name())
                        .hint("Move what both need into a package of its own."));
            }
            each.dependsOn().stream().sorted().forEach(name -> visit(needed(each, name)));
            path.remove(each.name());
            sorted.add(each);
        }

        private MigrationPackage needed(MigrationPackage by, String name) {
            MigrationPackage found = packages.get(name);
            if (found == null) {
                throw problem(Problem.of("A package of migrations depends on one that is not there.")
                        .with("package", by.name())
                        .with("depends on", name)
                        .hint("Add it; known: " + String.join(", ", packages.keySet()) + "."));
            }
            return found;
        }

        private static MigrationDependencyException problem(Problem problem) {
            return new MigrationDependencyException(problem, null);
        }
    }
}
