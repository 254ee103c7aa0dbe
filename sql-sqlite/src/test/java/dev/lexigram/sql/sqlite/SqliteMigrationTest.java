package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationDependencyException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.migration.MigrationStatus;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.migration.MigrationPackage;
import dev.lexigram.sql.migration.MigrationPackages;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.SqlMigration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where migrations may be, packages of them, and what SQLite alone needs.
class SqliteMigrationTest {

    private final Path folder;
    private final DatabaseService db = DatabaseService.open("sqlite::memory:");

    SqliteMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Path jar(String name, Map<String, String> files) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("migrations/"));
            for (var file : files.entrySet()) {
                entries.putNextEntry(new JarEntry("migrations/" + file.getKey()));
                entries.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /// Runs work that finds these jars on its class path.
    private static void withJars(List<Path> jars, Runnable work) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            thread.setContextClassLoader(loader);
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void migrationsOnTheClassPathMayBeInSeveralJars() throws IOException {
        Path one = jar("one.jar", Map.of("V1__a.sql", "create table a (id integer);", "notes.txt", "no migration"));
        Path two = jar("two.jar", Map.of("sub/V2__b.sql", "create table b (id integer);"));
        Migrations migrations = Migrations.on(db, o -> o.locations("classpath:migrations"));
        withJars(List.of(one, two), () -> assertThat(migrations.upgrade()).hasSize(2));
        assertThat(db.tables()).contains("a", "b");
        withJars(
                List.of(two),
                () -> assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationValidationException.class));
        withJars(List.of(), () -> assertThatThrownBy(migrations::upgrade).hasMessageContaining("is not there"));
    }

    @Test
    void aJarThatSomebodyElseHasOpenIsRead() throws IOException {
        Path jar = jar("open.jar", Map.of("V1__a.sql", "create table a (id integer);"));
        try (FileSystem shared = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            withJars(
                    List.of(jar),
                    () -> Migrations.on(db, o -> o.locations("classpath:migrations"))
                            .upgrade());
            assertThat(shared.isOpen()).isTrue();
        }
        assertThat(db.tables()).contains("a");
    }

    @Test
    void packagesAreFoundByTheirDescriptions() throws IOException {
        Path users = jar(
                "users.jar",
                Map.of("manifest.yaml", "package: users\n", "V1__u.sql", "create table u (id integer primary key);"));
        Path bills = jar(
                "bills.jar",
                Map.of(
                        "manifest.yaml",
                        "package: bills\ndependencies:\n  - users\n",
                        "V1__b.sql",
                        "create table b (u integer references u);\ninsert into u values (1);"));
        withJars(List.of(bills, users), () -> {
            MigrationPackages packages = MigrationPackages.found(db);
            assertThat(packages.names()).containsExactly("users", "bills");
            assertThat(packages.upgrade().get("bills")).hasSize(1);
            assertThat(packages.status().values()).allMatch(MigrationStatus::isUpToDate);
        });
        assertThat(db.tables()).contains("schema_migrations_users", "schema_migrations_bills", "b");
        Path broken = jar("broken.jar", Map.of("manifest.yaml", "pakage: x\n"));
        withJars(
                List.of(broken),
                () -> assertThatThrownBy(() -> MigrationPackages.found(db))
                        .isInstanceOf(MigrationValidationException.class));
    }

    private static MigrationPackage made(String name) {
        return MigrationPackage.of(name).with(SqlMigration.of("1", name, "create table of_" + name + " (id integer)"));
    }

    @Test
    void packagesAreMigratedInTheOrderOfTheirDependencies() {
        MigrationPackages packages =
                MigrationPackages.on(db, List.of(made("a").after("c"), made("b").after("a", "c"), made("c")));
        assertThat(packages.names()).containsExactly("c", "a", "b");
        assertThat(packages.upgrade().keySet()).containsExactly("c", "a", "b");
        assertThat(packages.of("b").currentVersion()).contains("1");
        assertThatThrownBy(() -> packages.of("d")).isInstanceOf(MigrationNotFoundException.class);
    }

    @Test
    void packagesThatCannotBeOrderedAreRefused() {
        assertThatThrownBy(() -> MigrationPackages.on(
                        db,
                        List.of(
                                made("a").after("b"),
                                made("b").after("c"),
                                made("c").after("a"))))
                .isInstanceOf(MigrationDependencyException.class)
                .hasMessageContaining("circle: a -> b -> c -> a");
        assertThatThrownBy(() -> MigrationPackages.on(db, List.of(made("a").after("x"))))
                .isInstanceOf(MigrationDependencyException.class)
                .hasMessageContaining("depends on: x");
        assertThatThrownBy(() -> MigrationPackages.on(db, List.of(made("a"), made("a"))))
                .isInstanceOf(MigrationDependencyException.class)
                .hasMessageContaining("same name");
    }

    @Test
    void aTableIsRebuiltWithForeignKeysOff() throws IOException {
        Files.writeString(
                folder.resolve("V1__tables.sql"),
                "create table p (id integer primary key);\ncreate table c (p integer references p);\n"
                        + "insert into p values (1);\ninsert into c values (1);");
        String rebuild = """
                begin;
                create table q (id integer primary key, name text);
                insert into q select id, 'x' from p;
                drop table p;
                alter table q rename to p;
                commit;
                """;
        Files.writeString(
                folder.resolve("V2__rebuild.sql"),
                "-- lexigram: no-transaction\npragma foreign_keys = off;\n" + rebuild + "pragma foreign_keys = on;\n");
        Migrations migrations = Migrations.on(db, o -> o.locations(folder.toString()));
        assertThat(migrations.upgrade()).hasSize(2);
        assertThat(db.sql("select name from p").scalar(String.class).one()).isEqualTo("x");
        assertThat(db.sql("select count(*) from c").scalar(Long.class).one()).isEqualTo(1);
        Files.writeString(folder.resolve("V3__off.sql"), "pragma foreign_keys = off;\ncreate table z (id integer);");
        assertThatThrownBy(migrations::upgrade).isInstanceOf(MigrationValidationException.class);
    }
}
