package dev.lexigram.sql.diff;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/// What counts as the same on one database.
///
/// @param engine the database
/// @param types when types are the same
/// @param everything whether all is compared, or only what records can declare
record Comparison(Engine engine, TypeRules types, boolean everything) {

    static Comparison of(Dialect dialect, DiffOptions options) {
        Engine engine = Engine.of(dialect);
        return new Comparison(engine, TypeRules.of(engine, dialect.columnTypes()), options.comparesEverything());
    }

    boolean sameType(String live, String wanted) {
        return everything ? types.same(live, wanted) : types.suits(live, wanted);
    }

    /// The column that there should be: as wanted, and in the live one's words where those mean the same or the
    /// wanted one cannot say it.
    ColumnDetails merged(ColumnDetails live, ColumnDetails wanted) {
        boolean sameType = sameType(live.type(), wanted.type());
        boolean sameKind =
                types.parse(live.type()).family() == types.parse(wanted.type()).family();
        Optional<String> value = defaultValue(live, wanted, sameType || sameKind);
        Numbering numbering = numbering(live, wanted);
        Optional<String> generated = generated(live, wanted);
        return new ColumnDetails(
                live.name(),
                sameType ? live.type() : wanted.type(),
                (!everything && generated.isPresent()) ? live.nullable() : wanted.nullable(),
                numbering == Numbering.NONE ? value : Optional.empty(),
                numbering,
                generated,
                live.comment());
    }

    private Optional<String> defaultValue(ColumnDetails live, ColumnDetails wanted, boolean sameKind) {
        if (!everything && wanted.defaultValue().isEmpty()) {
            return sameKind ? live.defaultValue() : Optional.empty();
        }
        return sameValue(live.defaultValue(), wanted.defaultValue()) ? live.defaultValue() : wanted.defaultValue();
    }

    /// A default of null is none, and a number may stand in quotes.
    private boolean sameValue(Optional<String> one, Optional<String> other) {
        return value(one).equals(value(other));
    }

    private String value(Optional<String> written) {
        String text = Expressions.canonical(written.orElse("null"));
        if (engine.isMysql() && (text.equals("true") || text.equals("false"))) {
            return text.equals("true") ? "1" : "0";
        }
        return text.matches("'-?\\d+(\\.\\d+)?'") ? text.substring(1, text.length() - 1) : text;
    }

    /// A default that takes the next number of a sequence numbers its column too.
    private Numbering numbering(ColumnDetails live, ColumnDetails wanted) {
        boolean bySequence = live.defaultValue().filter(Comparison::numbers).isPresent();
        boolean wantsSequence =
                wanted.defaultValue().filter(Comparison::numbers).isPresent();
        if (wanted.numbering() == Numbering.NONE) {
            return wantsSequence ? live.numbering() : Numbering.NONE;
        }
        boolean enough = live.numbering() != Numbering.NONE || bySequence;
        return !everything && enough ? live.numbering() : wanted.numbering();
    }

    private static boolean numbers(String value) {
        return Expressions.canonical(value).startsWith("nextval");
    }

    private Optional<String> generated(ColumnDetails live, ColumnDetails wanted) {
        if (!everything) {
            return live.generated();
        }
        boolean same = Expressions.canonical(live.generated().orElse(""))
                .equals(Expressions.canonical(wanted.generated().orElse("")));
        return same ? live.generated() : wanted.generated();
    }

    /// The wanted column as part of its table. A record whose key SQLite would number does not ask for that, so the
    /// column that is there decides.
    ColumnDetails wanted(ColumnDetails live, TableDetails table, ColumnDetails column) {
        ColumnDetails key = asKey(table, column);
        boolean asked = everything || column.numbering() == key.numbering();
        return asked ? key : numbered(key, live.numbering());
    }

    private static ColumnDetails numbered(ColumnDetails column, Numbering numbering) {
        return new ColumnDetails(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                numbering,
                column.generated(),
                column.comment());
    }

    /// A key's columns are never null, and SQLite numbers a whole number that is the key by itself.
    ColumnDetails asKey(TableDetails table, ColumnDetails column) {
        List<String> key = table.primaryKey().map(found -> found.columns()).orElse(List.of());
        if (!key.contains(column.name())) {
            return column;
        }
        boolean rowid = engine == Engine.SQLITE
                && key.size() == 1
                && column.type().equalsIgnoreCase("integer")
                && !table.options().contains("without rowid");
        ColumnDetails required = new ColumnDetails(
                column.name(),
                column.type(),
                false,
                column.defaultValue(),
                column.numbering(),
                column.generated(),
                column.comment());
        return rowid ? numbered(required, Numbering.BY_DEFAULT) : required;
    }

    boolean sameReference(ForeignKeyInfo live, ForeignKeyInfo wanted) {
        return live.columns().equals(wanted.columns())
                && live.table().equals(wanted.table())
                && (live.targets().isEmpty() || live.targets().equals(wanted.targets()))
                && live.onDelete() == wanted.onDelete()
                && (!everything || live.onUpdate() == wanted.onUpdate());
    }

    /// Whether a record could have declared it.
    boolean canDeclare(ForeignKeyInfo key) {
        return everything
                || (key.columns().size() == 1
                        && key.onDelete() != Action.SET_DEFAULT
                        && key.onUpdate() == Action.REFUSE);
    }

    boolean sameIndex(IndexInfo live, IndexInfo wanted) {
        return live.unique() == wanted.unique()
                && live.method().equals(wanted.method())
                && live.valid() == wanted.valid()
                && sameParts(live.parts(), wanted.parts())
                && Expressions.canonical(live.where().orElse("true"))
                        .equals(Expressions.canonical(wanted.where().orElse("true")));
    }

    private static boolean sameParts(List<IndexInfo.Part> live, List<IndexInfo.Part> wanted) {
        if (live.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < live.size(); i++) {
            IndexInfo.Part one = live.get(i);
            IndexInfo.Part other = wanted.get(i);
            boolean same = one.column() == other.column()
                    && one.direction() == other.direction()
                    && (one.column() ? one.text().equals(other.text()) : Expressions.same(one.text(), other.text()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /// Whether a record could have declared it.
    boolean canDeclare(IndexInfo index) {
        return everything
                || (index.method().equals("btree")
                        && index.where().isEmpty()
                        && index.parts().stream().allMatch(IndexInfo.Part::column));
    }

    /// An index for people: `city, age desc`.
    static String parts(IndexInfo index) {
        return String.join(
                ", ",
                index.parts().stream()
                        .map(part -> part.text() + (part.direction() == Sort.Direction.DESC ? " desc" : ""))
                        .toList());
    }
}
