package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.ColumnInfo;
import dev.lexigram.contracts.sql.TableInfo;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How the database describes its tables.
public interface SchemaContract extends SqlContract {

    private ColumnInfo column(String table, String name) {
        return db().table(table).flatMap(info -> info.column(name)).orElseThrow();
    }

    @Test
    default void tablesAndViewsAreListedInOrder() {
        String table = Scratch.people(backend());
        String view = Scratch.name("adults");
        db().sql("create view " + view + " as select name from " + table + " where age >= 18")
                .execute();
        assertThat(db().tables()).contains(table, view).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void aTableHasItsColumnsInOrder() {
        String table = Scratch.people(backend());
        TableInfo info = db().table(table).orElseThrow();
        assertThat(info.name()).isEqualTo(table);
        assertThat(info.columns()).extracting(ColumnInfo::name).containsExactly("id", "name", "age", "city", "mark");
    }

    @Test
    default void aColumnSaysWhetherItMayBeNull() {
        String table = Scratch.people(backend());
        assertThat(column(table, "age").nullable()).isTrue();
        assertThat(column(table, "name").nullable()).isFalse();
        assertThat(column(table, "mark").nullable()).isFalse();
    }

    @Test
    default void aColumnHasItsDefault() {
        String table = Scratch.people(backend());
        assertThat(column(table, "mark").defaultValue()).isEqualTo("0");
        assertThat(column(table, "age").defaultValue()).isNull();
    }

    @Test
    default void aColumnSaysWhetherItIsOfTheKey() {
        String table = Scratch.people(backend());
        assertThat(column(table, "id").primaryKey()).isTrue();
        assertThat(column(table, "name").primaryKey()).isFalse();
        String pairs = Scratch.name("pairs");
        db().sql("create table " + pairs + " (a integer not null, b integer not null, c integer, primary key (a, b))")
                .execute();
        assertThat(column(pairs, "a").primaryKey()).isTrue();
        assertThat(column(pairs, "b").primaryKey()).isTrue();
        assertThat(column(pairs, "c").primaryKey()).isFalse();
    }

    @Test
    default void aTypeIsInTheDatabasesOwnWordsInLowerCase() {
        String table = Scratch.people(backend());
        String type = column(table, "name").type();
        assertThat(type).isNotBlank().isEqualTo(type.toLowerCase(Locale.ROOT)).contains("char");
        assertThat(column(table, "age").type()).contains("int");
    }

    @Test
    default void aViewIsDescribedToo() {
        String table = Scratch.people(backend());
        String view = Scratch.name("adults");
        db().sql("create view " + view + " as select name, age from " + table).execute();
        assertThat(db().table(view).orElseThrow().columns())
                .extracting(ColumnInfo::name)
                .containsExactly("name", "age");
    }

    @Test
    default void aMissingTableIsEmpty() {
        assertThat(db().table("no_such_table")).isEmpty();
        assertThat(db().table("no'such\"table")).isEmpty();
    }

    @Test
    default void aNewTableIsSeenAtOnce() {
        String table = Scratch.name("later");
        assertThat(db().table(table)).isEmpty();
        db().sql("create table " + table + " (id integer)").execute();
        assertThat(db().table(table)).isPresent();
        db().sql("drop table " + table).execute();
        assertThat(db().tables()).doesNotContain(table);
    }
}
