package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement on its way to text: where it is written to, and what its names mean here.
///
/// @param out the text so far
/// @param fields how fields become columns in this part of the statement
/// @param rules what holds for tables wherever they stand
record Rendering(SqlWriter out, FieldResolver fields, TableRules rules) implements SqlSink {

    /// The same for a part in which fields are columns by their names, such as a sub-query.
    Rendering byColumnName() {
        return with(FieldResolver.byColumnName());
    }

    /// The same for a part in which fields are columns of one table or alias. A rule says so even where no other
    /// column could be meant: SQLite takes a lone name of no column for a text.
    Rendering of(Identifier table) {
        return with(field -> Column.of(field.name()).of(table));
    }

    Rendering with(FieldResolver others) {
        return new Rendering(out, others, rules);
    }

    @Override
    public Dialect dialect() {
        return out.dialect();
    }

    @Override
    public Rendering text(String constant) {
        out.text(constant);
        return this;
    }

    @Override
    public Rendering name(Identifier identifier) {
        out.name(identifier);
        return this;
    }

    @Override
    public Rendering value(@Nullable Object value) {
        out.value(value);
        return this;
    }

    @Override
    public Rendering operand(Operand operand) {
        new ExpressionCompiler(this).write(operand);
        return this;
    }

    @Override
    public Rendering condition(Predicate predicate) {
        new PredicateCompiler(this).write(predicate);
        return this;
    }

    @Override
    public Rendering rows(Query.Rows rows) {
        int start = out.subQuery();
        new RowsWriter(byColumnName()).write(rows);
        out.endSubQuery(start);
        return this;
    }

    /// Adds text of the caller's own in brackets.
    ///
    /// @throws dev.lexigram.contracts.error.ParameterBindingException when it has not as many marks as values:
    /// all
    ///     later values would move to other places
    Rendering raw(String text, List<?> parameters) {
        Marks.check(text, parameters.size(), dialect());
        out.text("(").text(text).text(")");
        parameters.forEach(out::parameter);
        return this;
    }

    /// Adds a column with its table's name, if it has one.
    Rendering column(Column column) {
        Identifier qualifier = column.qualifier();
        if (qualifier != null) {
            out.name(qualifier).text(".");
        }
        out.name(column.identifier());
        return this;
    }

    /// Adds a table, with the schema in which it is.
    Rendering table(Table table) {
        Table placed = rules.placed(table);
        Schema schema = placed.schema();
        if (schema != null) {
            out.name(schema.identifier()).text(".");
        }
        out.name(placed.identifier());
        return this;
    }

    /// Adds what is assigned or inserted: an expression is computed by the database, anything else travels as a
    /// value.
    Rendering assigned(@Nullable Object value) {
        return value instanceof dev.lexigram.contracts.query.Expression || value instanceof Operand
                ? operand(Operand.of(value))
                : value(value);
    }
}
