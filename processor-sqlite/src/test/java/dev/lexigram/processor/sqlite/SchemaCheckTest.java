package dev.lexigram.processor.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.processor.LexigramProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Repositories are compiled against a folder of migrations.
class SchemaCheckTest {

    private static final String HEAD = """
            package shop;

            import dev.lexigram.contracts.declare.*;
            import dev.lexigram.contracts.mapping.*;
            import java.math.BigDecimal;
            import java.util.*;
            import org.jspecify.annotations.*;

            """;

    @TempDir
    Path folder;

    @BeforeEach
    void migrations() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__users.sql"), """
                create table ${prefix}users (
                    id integer primary key,
                    name text not null,
                    mail text,
                    age integer not null
                );
                """);
        Files.writeString(migrations.resolve("V2__orders.sql"), """
                create table orders (id integer primary key, user_id integer not null, total text not null);
                create view adults as select * from users where age >= 18;
                """);
    }

    private List<String> compiled(String source) {
        return compiled(
                source, "-Alexigram.migrations=" + folder.resolve("migrations"), "-Alexigram.placeholders=prefix=");
    }

    private List<String> compiled(String source, String... options) {
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("-proc:full", "-parameters", "-d", folder.toString()));
        all.addAll(List.of(options));
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///shop/Shop.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return HEAD + source;
                    }
                };
        var task = ToolProvider.getSystemJavaCompiler().getTask(null, null, heard, all, null, List.of(file));
        task.setProcessors(List.of(new LexigramProcessor()));
        task.call();
        return heard.getDiagnostics().stream()
                .filter(said -> said.getKind() != Diagnostic.Kind.NOTE)
                .map(said -> said.getKind() + " " + said.getMessage(Locale.ROOT))
                .toList();
    }

    private static String repository(String methods) {
        return "@Repository @NullMarked interface Shop {\n" + methods + "\n}";
    }

    @Test
    void whatFitsTheSchemaIsCompiled() {
        assertThat(compiled(repository("""
                record Spender(String name, @Nullable String mail, long orders) {}

                @Sql("select u.name, u.mail, count(*) as orders from users u join orders o on o.user_id = u.id group by u.id")
                List<Spender> spenders();

                @Sql("select name from adults where age < :most")
                List<String> young(int most);

                @Sql("select total from orders where id = ?")
                Optional<BigDecimal> total(long id);

                @Modifying
                @Sql("update users set mail = :mail where id = :id")
                boolean move(long id, @Nullable String mail);

                @Sql(dialect = "postgres", value = "select no_such_function(:id) from nowhere")
                @Sql(dialect = "mysql", value = "select * from nowhere_else where id = :id")
                @Sql(dialect = "mariadb", value = "select * from nowhere_else where id = :id")
                @Sql(dialect = "sqlite", value = "select age from users where id = :id")
                Optional<Integer> age(long id);
                """))).isEmpty();
    }

    @Test
    void anUnknownTableIsAnError() {
        assertThat(compiled(repository("@Sql(\"select name from user\") List<String> names();")))
                .containsExactly("ERROR [LEX_GEN_422] The database refuses the statement: no such table: user."
                        + " Did you mean 'users'?");
    }

    @Test
    void anUnknownColumnIsAnError() {
        assertThat(compiled(repository("@Modifying @Sql(\"update users set agee = 1\") long all();")))
                .containsExactly("ERROR [LEX_GEN_422] The database refuses the statement: no such column: agee."
                        + " Did you mean 'age'?");
    }

    @Test
    void aComponentWithoutColumnIsAnErrorAndAColumnWithoutComponentAWarning() {
        assertThat(compiled(repository("""
                record Name(String name, String email) {}

                @Sql("select name, mail from users")
                List<Name> names();
                """)))
                .containsExactlyInAnyOrder(
                        "ERROR [LEX_GEN_423] The result has no column 'email' for the component 'email'."
                                + " Did you mean 'mail'?",
                        "WARNING [LEX_GEN_424] The column 'mail' goes to no component. Leave it out of the statement.");
    }

    @Test
    void aTextIntoANumberIsAnError() {
        assertThat(compiled(repository("@Sql(\"select name from users\") List<Integer> names();")))
                .containsExactly("ERROR [LEX_GEN_425] The column 'name' is text, which the result of the type"
                        + " java.lang.Integer cannot hold. Change the type, or cast the column.");
    }

    @Test
    void aNullIntoAPrimitiveIsAnErrorAndIntoAMarkedTypeAWarning() {
        assertThat(compiled(repository("""
                record Buyer(String mail, long order) {}

                @Sql("select u.mail, o.id as \\"order\\" from users u left join orders o on o.user_id = u.id")
                List<Buyer> buyers();
                """)))
                .hasSize(2)
                .anyMatch(said ->
                        said.startsWith("ERROR [LEX_GEN_426] The column 'order' may be null, and 'order' is long."))
                .anyMatch(said -> said.startsWith(
                        "WARNING [LEX_GEN_426] The column 'mail' may be null, and 'mail' is java.lang.String."));
    }

    @Test
    void anEntityIsHeldAgainstItsTable() {
        assertThat(compiled("""
                @Entity(table = "users")
                record User(@Id long id, String name, @ColumnName("email") @Nullable String mail, java.time.LocalDate age) {}

                @Repository
                interface Shop extends dev.lexigram.contracts.repository.CrudRepository<User, Long> {}
                """))
                .containsExactlyInAnyOrder(
                        "ERROR [LEX_GEN_423] The table 'users' has no column 'email' for 'mail'. Did you mean 'mail'?",
                        "ERROR [LEX_GEN_425] The column 'age' is integer, which 'age' of the type java.time.LocalDate"
                                + " cannot hold. Change the type, or the column by a migration.");
        assertThat(compiled("""
                @Entity(table = "userz")
                record User(@Id long id) {}

                @Repository
                interface Shop extends dev.lexigram.contracts.repository.CrudRepository<User, Long> {}
                """))
                .containsExactly("ERROR [LEX_GEN_427] There is no table 'userz'. Did you mean 'users'?");
    }

    @Test
    void migrationsThatDoNotApplyAreOneError() throws IOException {
        Files.writeString(folder.resolve("migrations/V3__wrong.sql"), "create tabel x (id integer);\n");
        assertThat(compiled(repository("""
                @Sql("select name from users") List<String> names();
                @Sql("select nothing from users") List<String> others();
                """)))
                .singleElement()
                .asString()
                .startsWith("ERROR [LEX_GEN_421] The migrations cannot be applied: ")
                .contains("V3__wrong.sql", "tabel");
    }

    @Test
    void aFolderThatIsNotThereIsOneError() {
        assertThat(compiled(
                        repository("@Sql(\"select 1\") int one();"), "-Alexigram.migrations=" + folder.resolve("none")))
                .singleElement()
                .asString()
                .startsWith("ERROR [LEX_GEN_421] The migrations cannot be applied: ")
                .contains("none");
    }

    @Test
    void withoutTheOptionNothingIsAsked() {
        assertThat(compiled(repository("@Sql(\"select nothing from nowhere\") List<String> names();"), new String[0]))
                .isEmpty();
    }
}
