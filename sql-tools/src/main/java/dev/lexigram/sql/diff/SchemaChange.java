package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.TableDetails;
import java.util.Optional;

/// One step from one schema to another. Names are those after all renames. Immutable and thread-safe.
public sealed interface SchemaChange {

    /// The table that it is about, or the sequence.
    String table();

    /// What it does, in one sentence for people.
    String sentence();

    /// What is lost by it or stands in its way when there are rows, in words that follow `loses data:`; empty where
    /// nothing is.
    default Optional<String> loss() {
        return Optional.empty();
    }

    /// Whether rows or values may be lost.
    default boolean losesData() {
        return loss().isPresent();
    }

    /// The change that takes this one back, as far as the structure goes.
    SchemaChange inverse();

    /// A new table, with all its parts.
    record CreateTable(TableDetails details) implements SchemaChange {

        @Override
        public String table() {
            return details.name();
        }

        @Override
        public String sentence() {
            return "Creates the table '" + table() + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new DropTable(details);
        }
    }

    /// A table that goes, with its rows.
    record DropTable(TableDetails details) implements SchemaChange {

        @Override
        public String table() {
            return details.name();
        }

        @Override
        public String sentence() {
            return "Drops the table '" + table() + "'.";
        }

        @Override
        public Optional<String> loss() {
            return Optional.of("all rows of '" + table() + "'");
        }

        @Override
        public SchemaChange inverse() {
            return new CreateTable(details);
        }
    }

    /// A table under another name.
    record RenameTable(String table, String to) implements SchemaChange {

        @Override
        public String sentence() {
            return "Renames the table '" + table + "' to '" + to + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new RenameTable(to, table);
        }
    }

    /// A column under another name.
    record RenameColumn(String table, String column, String to) implements SchemaChange {

        @Override
        public String sentence() {
            return "Renames the column '" + column + "' of '" + table + "' to '" + to + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new RenameColumn(table, to, column);
        }
    }

    /// A new column.
    record AddColumn(String table, ColumnDetails column) implements SchemaChange {

        @Override
        public String sentence() {
            return "Adds the column '" + column.name() + "' (" + column.type() + (column.nullable() ? "" : ", not null")
                    + ") to '" + table + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new DropColumn(table, column);
        }
    }

    /// A column that goes, with its values.
    record DropColumn(String table, ColumnDetails column) implements SchemaChange {

        @Override
        public String sentence() {
            return "Drops the column '" + column.name() + "' of '" + table + "'.";
        }

        @Override
        public Optional<String> loss() {
            return column.generated().isPresent()
                    ? Optional.empty()
                    : Optional.of("the values of '" + table + "." + column.name() + "'");
        }

        @Override
        public SchemaChange inverse() {
            return new AddColumn(table, column);
        }
    }

    /// A column that changes its type, its default, whether it may be null, or how it gets values.
    ///
    /// @param narrows whether the new type has no room for some values of the old one
    /// @param widens whether the old type has no room for some values of the new one
    record AlterColumn(String table, ColumnDetails from, ColumnDetails to, boolean narrows, boolean widens)
            implements SchemaChange {

        @Override
        public String sentence() {
            return "Changes the column '" + to.name() + "' of '" + table + "': " + ColumnSentence.between(from, to)
                    + ".";
        }

        @Override
        public Optional<String> loss() {
            if (narrows) {
                return Optional.of("values of '" + table + "." + to.name() + "' that do not fit " + to.type()
                        + " are refused or changed");
            }
            return from.nullable() && !to.nullable()
                    ? Optional.of("rows without a value of '" + table + "." + to.name()
                            + "' are refused: give them one first")
                    : Optional.empty();
        }

        @Override
        public SchemaChange inverse() {
            return new AlterColumn(table, to, from, widens, narrows);
        }
    }

    /// A primary key that comes, goes or is of other columns.
    record ChangePrimaryKey(String table, Optional<PrimaryKeyInfo> from, Optional<PrimaryKeyInfo> to)
            implements SchemaChange {

        @Override
        public String sentence() {
            return to.map(key -> "Makes (" + String.join(", ", key.columns()) + ") the primary key of '" + table + "'.")
                    .orElseGet(() -> "Takes the primary key from '" + table + "'.");
        }

        @Override
        public SchemaChange inverse() {
            return new ChangePrimaryKey(table, to, from);
        }
    }

    /// A new foreign key.
    record AddForeignKey(String table, ForeignKeyInfo reference) implements SchemaChange {

        @Override
        public String sentence() {
            return "Lets (" + String.join(", ", reference.columns()) + ") of '" + table + "' refer to '"
                    + reference.table() + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new DropForeignKey(table, reference);
        }
    }

    /// A foreign key that goes.
    record DropForeignKey(String table, ForeignKeyInfo reference) implements SchemaChange {

        @Override
        public String sentence() {
            return "Lets (" + String.join(", ", reference.columns()) + ") of '" + table + "' no longer refer to '"
                    + reference.table() + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new AddForeignKey(table, reference);
        }
    }

    /// A new condition on rows.
    record AddCheck(String table, CheckInfo check) implements SchemaChange {

        @Override
        public String sentence() {
            return "Adds the check '" + check.name() + "' to '" + table + "': " + check.condition() + ".";
        }

        @Override
        public SchemaChange inverse() {
            return new DropCheck(table, check);
        }
    }

    /// A condition on rows that goes.
    record DropCheck(String table, CheckInfo check) implements SchemaChange {

        @Override
        public String sentence() {
            return "Drops the check '" + check.name() + "' of '" + table + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new AddCheck(table, check);
        }
    }

    /// A new index or unique constraint.
    record AddIndex(String table, IndexInfo index) implements SchemaChange {

        @Override
        public String sentence() {
            return "Adds the " + (index.unique() ? "unique " : "") + "index '" + index.name() + "' to '" + table + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new DropIndex(table, index);
        }
    }

    /// An index or unique constraint that goes.
    record DropIndex(String table, IndexInfo index) implements SchemaChange {

        @Override
        public String sentence() {
            return "Drops the " + (index.unique() ? "unique " : "") + "index '" + index.name() + "' of '" + table
                    + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new AddIndex(table, index);
        }
    }

    /// A new sequence.
    record CreateSequence(String table) implements SchemaChange {

        @Override
        public String sentence() {
            return "Creates the sequence '" + table + "'.";
        }

        @Override
        public SchemaChange inverse() {
            return new DropSequence(table);
        }
    }

    /// A sequence that goes.
    record DropSequence(String table) implements SchemaChange {

        @Override
        public String sentence() {
            return "Drops the sequence '" + table + "'.";
        }

        @Override
        public Optional<String> loss() {
            return Optional.of("the last number of '" + table + "'");
        }

        @Override
        public SchemaChange inverse() {
            return new CreateSequence(table);
        }
    }
}
