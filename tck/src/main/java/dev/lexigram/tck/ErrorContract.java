package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ConnectionPoolException;
import dev.lexigram.contracts.error.ConnectionRefusedException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.IntegrityException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.QuerySyntaxException;
import dev.lexigram.contracts.error.TableNotFoundException;
import dev.lexigram.contracts.sql.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Each error is the same class and code on every backend, in one line, without values of rows and without
/// secrets.
public interface ErrorContract extends SqlContract {

    /// A value that is in rows and must be in no message.
    String ROW_VALUE = "row-value-4711";

    private static <E extends DatabaseException> E thrown(Class<E> type, String code, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(type);
        E error = type.cast(thrown);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.getMessage())
                .startsWith("[" + code + "] ")
                .doesNotContain("\n", "\r", ROW_VALUE, Backend.WRONG_PASSWORD);
        assertThat(error.hint()).as("what to do").isPresent();
        assertThat(error.details().toString()).doesNotContain(ROW_VALUE, Backend.WRONG_PASSWORD);
        return error;
    }

    private void assertNames(IntegrityException error, String constraint) {
        if (backend().capabilities().contains(Capability.NAMED_CONSTRAINTS)) {
            assertThat(error.constraint().map(name -> name.toLowerCase(Locale.ROOT)))
                    .hasValueSatisfying(name -> assertThat(name).contains(constraint));
        }
    }

    @Test
    default void aDuplicateKey() {
        String table = Scratch.name("unique_words");
        db().sql("create table " + table + " (word varchar(50), constraint " + table + "_key unique (word))")
                .execute();
        db().insert(table, Map.of("word", ROW_VALUE));
        DuplicateKeyException error = thrown(
                DuplicateKeyException.class, "LEX_ERR_SQL_009", () -> db().insert(table, Map.of("word", ROW_VALUE)));
        assertNames(error, table + "_key");
        assertThat(error.retryable()).isFalse();
        assertThat(error.sql()).hasValueSatisfying(sql -> assertThat(sql).containsIgnoringCase("insert into"));
        assertThat(error).hasCauseInstanceOf(Exception.class);
    }

    @Test
    default void aMissingParentAndARemainingChild() {
        String parent = Scratch.name("parent");
        String child = Scratch.name("child");
        db().sql("create table " + parent + " (id integer primary key)").execute();
        db().sql("create table " + child + " (parent_id integer, constraint " + child
                        + "_fk foreign key (parent_id) references " + parent + " (id))")
                .execute();
        ForeignKeyException error =
                thrown(ForeignKeyException.class, "LEX_ERR_SQL_010", () -> db().insert(child, Map.of("parent_id", 1)));
        assertNames(error, child + "_fk");
        db().insert(parent, Map.of("id", 1));
        db().insert(child, Map.of("parent_id", 1));
        thrown(
                ForeignKeyException.class,
                "LEX_ERR_SQL_010",
                () -> db().sql("delete from " + parent).execute());
    }

    @Test
    default void aMissingValue() {
        String people = Scratch.people(backend());
        Map<String, @Nullable Object> nameless = new HashMap<>();
        nameless.put("name", null);
        nameless.put("city", ROW_VALUE);
        NotNullException error = thrown(NotNullException.class, "LEX_ERR_SQL_011", () -> db().insert(people, nameless));
        assertThat(error.column()).contains("name");
        thrown(NotNullException.class, "LEX_ERR_SQL_011", () -> db().insert(people, Map.of("city", ROW_VALUE)));
    }

    @Test
    default void aFailedCheck() {
        String table = Scratch.name("checked");
        db().sql("create table " + table + " (age integer, word varchar(50), constraint " + table
                        + "_positive check (age > 0))")
                .execute();
        CheckConstraintException error = thrown(
                CheckConstraintException.class,
                "LEX_ERR_SQL_012",
                () -> db().insert(table, Map.of("age", -1, "word", ROW_VALUE)));
        assertThat(error.constraint()).contains(table + "_positive");
    }

    @Test
    default void aSyntaxError() {
        QuerySyntaxException error = thrown(
                QuerySyntaxException.class,
                "LEX_ERR_SQL_006",
                () -> db().sql("selekt 1 from nowhere").list());
        assertThat(error.sql()).contains("selekt 1 from nowhere");
    }

    @Test
    default void anUnknownTable() {
        TableNotFoundException error = thrown(
                TableNotFoundException.class,
                "LEX_ERR_SQL_020",
                () -> db().sql("select * from no_such_table").list());
        assertThat(error).hasMessageContaining("no_such_table");
    }

    @Test
    default void anUnknownColumn() {
        String people = Scratch.people(backend());
        ColumnNotFoundException error = thrown(
                ColumnNotFoundException.class,
                "LEX_ERR_SQL_021",
                () -> db().sql("select no_such_column from " + people).list());
        assertThat(error).hasMessageContaining("no_such_column");
    }

    @Test
    default void anAmbiguousColumn() {
        String people = Scratch.people(backend());
        QueryException error = thrown(
                QueryException.class,
                "LEX_ERR_SQL_005",
                () -> db().sql("select name from " + people + " a, " + people + " b")
                        .list());
        assertThat(error).hasMessageContaining("name");
    }

    @Test
    @RequiresCapability(Capability.STRICT_TYPES)
    default void aValueOfAWrongType() {
        String people = Scratch.people(backend());
        Throwable thrown = catchThrowable(() -> db().insert(people, Map.of("name", "Eve", "age", ROW_VALUE)));
        assertThat(thrown).isInstanceOf(QueryException.class).hasMessageNotContaining(ROW_VALUE);
        assertThat(((QueryException) thrown).code()).isIn(QueryException.CODE, ParameterBindingException.CODE);
    }

    @Test
    @RequiresCapability(Capability.LIMITED_TEXT)
    default void aTextThatIsTooLong() {
        String people = Scratch.people(backend());
        Throwable thrown = catchThrowable(() -> db().insert(people, Map.of("name", ROW_VALUE.repeat(10))));
        assertThat(thrown).isInstanceOf(DatabaseException.class).hasMessageNotContaining(ROW_VALUE);
        assertThat(thrown.getMessage()).doesNotContain("\n");
    }

    @Test
    @Timeout(30)
    default void aStatementThatTakesTooLong() {
        Database hurried = backend().open(Settings.defaults().withStatementTimeout(Duration.ofSeconds(1)));
        long start = System.nanoTime();
        thrown(
                DatabaseTimeoutException.class,
                "LEX_ERR_SQL_022",
                () -> hurried.sql(backend().slowQuery()).list());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(hurried.sql("select 1 as n").one().getInt("n")).isEqualTo(1);
    }

    @Test
    @RequiresCapability(Capability.NETWORK)
    default void aServerThatIsNotThere() {
        thrown(
                ConnectionRefusedException.class,
                "LEX_ERR_SQL_002",
                () -> backend().broken(Backend.Fault.NO_SERVER).sql("select 1").list());
    }

    @Test
    @RequiresCapability(Capability.LOGIN)
    default void aWrongPassword() {
        ConnectionException error = thrown(
                ConnectionException.class,
                "LEX_ERR_SQL_001",
                () -> backend()
                        .broken(Backend.Fault.WRONG_PASSWORD)
                        .sql("select 1")
                        .list());
        assertThat(error.hint()).isPresent();
    }

    @Test
    default void noFreeConnection() {
        Database single =
                backend().open(Settings.defaults().withConnections(1).withAcquireTimeout(Duration.ofSeconds(1)));
        single.useTransaction(held -> {
            ConnectionPoolException error = Concurrently.elsewhere(() -> thrown(
                    ConnectionPoolException.class,
                    "LEX_ERR_SQL_004",
                    () -> single.useTransaction(
                            waiting -> single.sql("select 1 as n").one())));
            assertThat(error.hint()).isPresent();
        });
        single.useTransaction(free ->
                assertThat(single.sql("select 1 as n").one().getInt("n")).isEqualTo(1));
    }

    @Test
    default void aDatabaseWorksOnAfterEachError() {
        String people = Scratch.people(backend());
        for (int i = 0; i < 20; i++) {
            thrown(
                    QuerySyntaxException.class,
                    "LEX_ERR_SQL_006",
                    () -> db().sql("selekt 1").list());
            thrown(DuplicateKeyException.class, "LEX_ERR_SQL_009", () -> db().insert(people, Map.of("name", "Ann")));
        }
        assertThat(Scratch.count(db(), people)).isEqualTo(4);
    }
}
