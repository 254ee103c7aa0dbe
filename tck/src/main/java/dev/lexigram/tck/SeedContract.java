package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.JavaSeed;
import dev.lexigram.sql.migration.SeedInfo;
import dev.lexigram.sql.migration.SeedInfo.State;
import dev.lexigram.sql.migration.SeedOptions;
import dev.lexigram.sql.migration.SeedOptions.Changed;
import dev.lexigram.sql.migration.Seeds;
import dev.lexigram.sql.script.ScriptSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data that is brought once.
public interface SeedContract extends SqlContract {

    /// A folder of seeds and the table that they fill.
    record Field(Database database, Path folder, String people, String history) {

        static Field of(SqlContract contract, Path folder) {
            return new Field(contract.db(), folder, Scratch.noPeople(contract.backend()), Scratch.name("seeds"));
        }

        /// @param sql `$p` stands for the table of people
        Field file(String name, String sql) {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, sql.replace("$p", people));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        Seeds seeds() {
            return seeds(o -> o);
        }

        Seeds seeds(UnaryOperator<SeedOptions> change) {
            return Seeds.on(
                    database,
                    o -> change.apply(o.locations("filesystem:" + folder).table(history)));
        }

        List<String> names() {
            return Scratch.names(database, people);
        }
    }

    /// A seed in Java.
    record Person(String name, String person, String table, String checksum) implements JavaSeed {

        @Override
        public void run(Database database) throws IOException {
            database.sql("insert into " + table + " (name) values (?)")
                    .bind(person)
                    .execute();
            if (person.isEmpty()) {
                throw new IOException("Nobody has no name.");
            }
        }
    }

    private Field two(Path folder) {
        return Field.of(this, folder)
                .file(
                        "010_people.sql",
                        "insert into $p (name) values ('Ann; :x ?');\ninsert into $p (name) values ('Bob');")
                .file("020_ages.sql", "update $p set age = 31;");
    }

    @Test
    default void seedsRunInTheOrderOfTheirNamesAndOnce(@TempDir Path folder) {
        Field field = two(folder);
        Person java = new Person("015_cid", "Cid", field.people(), "");
        UnaryOperator<SeedOptions> withJava = o -> o.seeds(java);
        assertThat(field.seeds(withJava).status()).extracting(SeedInfo::state).containsOnly(State.PENDING);
        assertThat(field.seeds(withJava).run())
                .extracting(SeedInfo::name)
                .containsExactly("010_people.sql", "015_cid", "020_ages.sql");
        assertThat(field.names()).containsExactly("Ann; :x ?", "Bob", "Cid");
        assertThat(db().sql("select count(*) from " + field.people() + " where age = 31")
                        .scalar(Integer.class)
                        .one())
                .isEqualTo(3);
        assertThat(field.seeds(withJava).run()).isEmpty();
        assertThat(field.seeds(withJava).status()).allSatisfy(seed -> {
            assertThat(seed.state()).isEqualTo(State.EXECUTED);
            assertThat(seed.executedAt()).isPresent();
        });
    }

    @Test
    default void aSeedOfAnEnvironmentRunsThereOnly(@TempDir Path folder) {
        Field field = two(folder)
                .file("development/011_more.sql", "insert into $p (name) values ('Dev');")
                .file("test/011_more.sql", "insert into $p (name) values ('Test');");
        field.seeds().run();
        assertThat(field.names()).hasSize(2);
        assertThat(field.seeds(o -> o.environment("development")).run())
                .extracting(SeedInfo::name)
                .containsExactly("development/011_more.sql");
        assertThat(field.names()).contains("Dev").doesNotContain("Test");
    }

    @Test
    default void aChangedSeedIsLeftUnlessItIsWantedAgain(@TempDir Path folder) {
        Field field = two(folder);
        field.seeds().run();
        field.file("020_ages.sql", "update $p set age = 32;");
        assertThat(field.seeds().run()).isEmpty();
        assertThat(field.seeds().status().getLast().state()).isEqualTo(State.CHANGED);
        assertThat(field.seeds(o -> o.changed(Changed.RUN_AGAIN)).run())
                .extracting(SeedInfo::name)
                .containsExactly("020_ages.sql");
        assertThat(field.seeds().status().getLast().state()).isEqualTo(State.EXECUTED);
        Person java = new Person("030", "Eve", field.people(), "1");
        field.seeds(o -> o.seeds(java)).run();
        Person changed = new Person("030", "Eve", field.people(), "2");
        assertThat(field.seeds(o -> o.seeds(changed)).status().getLast().state())
                .isEqualTo(State.CHANGED);
    }

    @Test
    default void whatFailsIsUndoneAndStopsTheRest(@TempDir Path folder) {
        Field field = two(folder)
                .file("015_bad.sql", "insert into $p (name) values ('Cid');\n\ninsert into nothing_there values (1);");
        assertThatThrownBy(() -> field.seeds().run())
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("015_bad.sql")
                .hasMessageContaining("line: 3");
        assertThat(field.names()).containsExactly("Ann; :x ?", "Bob");
        assertThat(field.seeds().status())
                .extracting(SeedInfo::state)
                .containsExactly(State.EXECUTED, State.PENDING, State.PENDING);
        Person nameless = new Person("011", "", field.people(), "");
        assertThatThrownBy(() -> field.seeds(o -> o.seeds(nameless)).run())
                .isInstanceOf(MigrationExecutionException.class)
                .hasRootCauseMessage("Nobody has no name.");
        assertThat(field.names()).doesNotContain("");
        field.file("015_bad.sql", "insert into $p (name) values ('Cid');");
        assertThat(field.seeds().run()).hasSize(2);
    }

    @Test
    default void forgottenSeedsRunAgain(@TempDir Path folder) throws IOException {
        Field field = two(folder);
        field.seeds().run();
        assertThatThrownBy(() -> field.seeds().reset("nothing")).isInstanceOf(MigrationNotFoundException.class);
        field.seeds().reset("020_ages.sql");
        assertThat(field.seeds().run()).extracting(SeedInfo::name).containsExactly("020_ages.sql");
        db().sql("delete from " + field.people()).execute();
        assertThat(field.seeds().reset()).isEqualTo(2);
        assertThat(field.seeds().run()).hasSize(2);
        Files.delete(folder.resolve("010_people.sql"));
        assertThat(field.seeds().status().getFirst().state()).isEqualTo(State.MISSING);
    }

    @Test
    default void whatASeedSetsInItsSessionEndsWithIt(@TempDir Path folder) {
        String set = dialect().scriptSyntax() == ScriptSyntax.MYSQL ? "set @seeded = 7" : "set application_name = '7'";
        String asked = dialect().scriptSyntax() == ScriptSyntax.MYSQL
                ? "select case when @seeded = 7 then 7 else 0 end"
                : "select case current_setting('application_name') when '7' then 7 else 0 end";
        if (dialect().scriptSyntax() == ScriptSyntax.SQLITE) {
            set = "pragma recursive_triggers = on";
            asked = "select recursive_triggers from pragma_recursive_triggers";
        }
        Field field = Field.of(this, folder).file("010.sql", set + ";\ninsert into $p (name) values ('Ann');");
        field.seeds().run();
        String question = asked;
        int still = db().inTransaction(
                        tx -> db().sql(question).scalar(Integer.class).one());
        assertThat(still).isZero();
    }

    @Test
    default void aSeedMustNotEndItsTransaction(@TempDir Path folder) {
        Field field = Field.of(this, folder).file("010.sql", "insert into $p (name) values ('Ann');\n\ncommit;");
        assertThatThrownBy(() -> field.seeds().run())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("line: 3");
        assertThat(field.names()).isEmpty();
    }

    @Test
    default void twoSeedsOfOneNameAreRefused(@TempDir Path folder) {
        Field field = two(folder);
        Person doubled = new Person("020_ages.sql", "x", field.people(), "");
        assertThatThrownBy(() -> field.seeds(o -> o.seeds(doubled)).run())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("020_ages.sql");
        assertThat(field.names()).isEmpty();
    }

    @Test
    default void severalProgramsAtOnceBringEachOnce(@TempDir Path folder) {
        Field field = two(folder);
        Queue<SeedInfo> run = new ConcurrentLinkedQueue<>();
        Concurrently.run(4, program -> run.addAll(field.seeds().run()));
        assertThat(run).extracting(SeedInfo::name).containsExactlyInAnyOrder("010_people.sql", "020_ages.sql");
        assertThat(field.names()).hasSize(2);
    }
}
