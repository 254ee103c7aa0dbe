package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.SchemaChange;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.query.QueryRunner;
import java.util.List;
import java.util.function.Predicate;

/// The tables of one test, apart from all others in the schema.
///
/// @param database the database
/// @param mine which tables are the test's
record SchemaTrial(Database database, Predicate<String> mine) {

    static SchemaTrial of(Database database, String prefix) {
        return new SchemaTrial(database, name -> name.startsWith(prefix));
    }

    /// The tables as the database describes them now.
    SchemaInfo live() {
        return filtered(SchemaInspector.on(database).schema());
    }

    private SchemaInfo filtered(SchemaInfo schema) {
        List<TableDetails> tables = schema.tables().stream()
                .filter(table -> mine.test(table.name()))
                .toList();
        return new SchemaInfo(
                tables, List.of(), schema.sequences().stream().filter(mine).toList());
    }

    SchemaDiff diff(SchemaInfo wanted, DiffOptions options) {
        return diff(live(), wanted, options);
    }

    SchemaDiff diff(SchemaInfo actual, SchemaInfo wanted, DiffOptions options) {
        return SchemaDiff.between(
                actual, wanted, database.unwrap(QueryRunner.class).dialect(), options);
    }

    void run(List<String> statements) {
        for (String statement : statements) {
            try {
                database.sql(statement).execute();
            } catch (DatabaseException e) {
                throw new AssertionError("failed: " + statement + "\nof:\n" + String.join(";\n", statements), e);
            }
        }
    }

    /// Makes the tables as they are wanted, whatever is there.
    void become(SchemaInfo wanted) {
        run(diff(wanted, DiffOptions.exact()).up());
    }

    /// Drops all of the test's tables.
    void clear() {
        become(new SchemaInfo(List.of(), List.of(), List.of()));
    }

    /// Nothing is left to change.
    void assertIs(SchemaInfo wanted, DiffOptions options) {
        SchemaDiff left = diff(wanted, options);
        assertThat(left.changes()).extracting(SchemaChange::sentence).isEmpty();
    }

    /// Makes the changes, and takes them back: each time nothing is left to change.
    SchemaDiff assertThereAndBack(SchemaInfo wanted, DiffOptions options) {
        SchemaInfo before = live();
        SchemaDiff diff = diff(before, wanted, options);
        try {
            run(diff.up());
            assertIs(wanted, options);
            run(diff.down());
            assertIs(before, DiffOptions.exact());
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "\n" + diff.text().up() + "\n"
                            + diff.text().down(),
                    e);
        }
        return diff;
    }
}
