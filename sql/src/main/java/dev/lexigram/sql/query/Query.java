package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement as data. Immutable; nothing in it has touched a database or become text.
public sealed interface Query {

    /// A question: it gives rows and changes nothing.
    sealed interface Rows extends Query permits Select, Compound {

        /// The order and the part that is wanted.
        Ordering ordering();

        /// A copy in another order or window.
        Rows withOrdering(Ordering other);
    }

    /// A question to one source and what is joined to it.
    ///
    /// @param projection which columns
    /// @param from where from
    /// @param where which rows
    /// @param grouping which rows count as one
    /// @param ordering in which order, and which part
    /// @param lock how the rows are locked
    record Select(Projection projection, From from, Predicate where, Grouping grouping, Ordering ordering, Lock lock)
            implements Rows {

        /// All columns and rows of a source.
        public static Select from(Source source) {
            return new Select(
                    Projection.ALL,
                    new From(List.of(), source, List.of()),
                    Predicate.always(),
                    Grouping.NONE,
                    Ordering.NONE,
                    Lock.NONE);
        }

        Select withProjection(Projection other) {
            return new Select(other, from, where, grouping, ordering, lock);
        }

        Select withFrom(From other) {
            return new Select(projection, other, where, grouping, ordering, lock);
        }

        Select withWhere(Predicate other) {
            return new Select(projection, from, other, grouping, ordering, lock);
        }

        Select withGrouping(Grouping other) {
            return new Select(projection, from, where, other, ordering, lock);
        }

        @Override
        public Select withOrdering(Ordering other) {
            return new Select(projection, from, where, grouping, other, lock);
        }

        Select withLock(Lock other) {
            return new Select(projection, from, where, grouping, ordering, other);
        }
    }

    /// The columns of a question.
    ///
    /// @param distinct whether equal rows count once
    /// @param distinctOn of rows that are equal in these, only the first in the question's order counts; often
    ///     empty
    /// @param items the columns, at least one
    record Projection(boolean distinct, List<Operand> distinctOn, List<SelectItem> items) {

        /// All columns of all rows.
        public static final Projection ALL = of(List.of(new SelectItem.All(null)));

        public Projection {
            distinctOn = List.copyOf(distinctOn);
            items = List.copyOf(items);
        }

        /// These columns of all rows.
        public static Projection of(List<SelectItem> items) {
            return new Projection(false, List.of(), items);
        }
    }

    /// Where a question's rows come from.
    ///
    /// @param with queries with a name, for use in the rest of the statement
    /// @param source the first source
    /// @param joins what is joined to it, in order
    record From(List<CommonTable> with, Source source, List<Join> joins) {
        public From {
            with = List.copyOf(with);
            joins = List.copyOf(joins);
        }
    }

    /// Which rows count as one.
    ///
    /// @param by rows that are equal in these make a group; none means no groups
    /// @param having which groups are wanted
    record Grouping(List<Operand> by, Predicate having) {

        /// No groups.
        public static final Grouping NONE = new Grouping(List.of(), Predicate.always());

        public Grouping {
            by = List.copyOf(by);
        }
    }

    /// Two questions made one.
    ///
    /// @param left the first
    /// @param operator how they are put together
    /// @param right the second, with as many columns
    /// @param ordering the order and part of the whole
    record Compound(Rows left, SetOperator operator, Rows right, Ordering ordering) implements Rows {
        @Override
        public Compound withOrdering(Ordering other) {
            return new Compound(left, operator, right, other);
        }
    }

    /// How two results become one.
    enum SetOperator {
        /// The rows of both, equal ones once.
        UNION,
        /// The rows of both.
        UNION_ALL,
        /// The rows that both have.
        INTERSECT,
        /// The rows of the first that the second does not have.
        EXCEPT
    }

    /// An insertion.
    ///
    /// @param table where to
    /// @param columns which columns; none means a row of defaults
    /// @param content what is inserted
    /// @param conflict what to do about rows that exist, or null to fail
    /// @param returning which columns of the new rows come back
    record Insert(
            Table table,
            List<Column> columns,
            Content content,
            @Nullable Conflict conflict,
            List<Column> returning) implements Query {
        public Insert {
            columns = List.copyOf(columns);
            returning = List.copyOf(returning);
        }

        /// An insertion of rows of values.
        public static Insert of(
                Table table, List<Column> columns, List<List<@Nullable Object>> rows, List<Column> returning) {
            return new Insert(table, columns, new Values(rows), null, returning);
        }

        Insert withReturning(List<Column> other) {
            return new Insert(table, columns, content, conflict, other);
        }

        Insert withConflict(Conflict other) {
            return new Insert(table, columns, content, other, returning);
        }
    }

    /// What an insertion inserts.
    sealed interface Content {}

    /// Rows of values.
    ///
    /// @param rows a value for each column, in order; an {@link Operand} is computed by the database
    record Values(List<List<@Nullable Object>> rows) implements Content {
        public Values {
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
        }
    }

    /// The rows that a question gives.
    ///
    /// @param rows the question, with a column for each column of the insertion
    record Selected(Rows rows) implements Content {}

    /// A change.
    ///
    /// @param table where
    /// @param assignments which columns get which values, at least one
    /// @param where which rows
    /// @param returning which columns of the changed rows come back
    record Update(Table table, List<Assignment> assignments, Predicate where, List<Column> returning) implements Query {
        public Update {
            assignments = List.copyOf(assignments);
            returning = List.copyOf(returning);
        }
    }

    /// A deletion.
    ///
    /// @param table where
    /// @param where which rows
    /// @param returning which columns of the deleted rows come back
    record Delete(Table table, Predicate where, List<Column> returning) implements Query {
        public Delete {
            returning = List.copyOf(returning);
        }
    }

    /// A column and its new value; an {@link Operand} or expression is computed by the database.
    record Assignment(Column column, @Nullable Object value) {}
}
