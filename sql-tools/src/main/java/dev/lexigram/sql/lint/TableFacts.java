package dev.lexigram.sql.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the files so far say about one table. Not thread-safe.
final class TableFacts {

    private final Map<String, ColumnDef> columns = new HashMap<>();
    private final Map<String, ConstraintDef> constraints = new HashMap<>();
    private final Set<String> invalid = new HashSet<>();
    private final Set<String> notNull = new HashSet<>();
    private final List<IndexDef> indexes = new ArrayList<>();

    /// The type of a column, if a file gave it.
    ColumnType type(Name column) {
        ColumnDef known = columns.get(column.last());
        return known == null ? ColumnType.UNKNOWN : known.type();
    }

    boolean knows(Name column) {
        return columns.containsKey(column.last());
    }

    boolean isNotNull(Name column) {
        return notNull.contains(column.last());
    }

    /// Whether a check that holds for all rows says that a column is not null.
    boolean isProvenNotNull(Name column) {
        return constraints.entrySet().stream()
                .filter(each -> !invalid.contains(each.getKey()))
                .anyMatch(each -> demandsValue(each.getValue(), column));
    }

    private static boolean demandsValue(ConstraintDef constraint, Name column) {
        if (constraint.is(ConstraintDef.Kind.NOT_NULL)) {
            return constraint.columns().contains(column.last());
        }
        String text = constraint
                .sql()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\"()]", " ")
                .strip();
        return constraint.is(ConstraintDef.Kind.CHECK)
                && text.replaceAll("\\s+", " ").equals("check " + column.last() + " is not null");
    }

    boolean isIndexed(Name column) {
        ColumnDef known = columns.get(column.last());
        boolean own = known != null && (known.has(ColumnDef.Trait.UNIQUE) || known.has(ColumnDef.Trait.PRIMARY_KEY));
        return own
                || indexes.stream().anyMatch(each -> each.columns().contains(column.last()))
                || constraints.values().stream().anyMatch(each -> each.columns().contains(column.last()));
    }

    boolean hasFulltext() {
        return indexes.stream().anyMatch(each -> each.has(IndexDef.Trait.FULLTEXT));
    }

    void add(ColumnDef column) {
        columns.put(column.name().last(), column);
        if (column.has(ColumnDef.Trait.NOT_NULL) || column.has(ColumnDef.Trait.PRIMARY_KEY)) {
            notNull.add(column.name().last());
        } else {
            notNull.remove(column.name().last());
        }
    }

    void retype(Name column, ColumnType type) {
        ColumnDef known = columns.getOrDefault(
                column.last(),
                new ColumnDef(column, type, Set.of(), new ColumnDef.Rules("", "", Name.NONE), type.sql()));
        columns.put(column.last(), new ColumnDef(column, type, known.traits(), known.rules(), known.sql()));
    }

    void drop(Name column) {
        columns.remove(column.last());
        notNull.remove(column.last());
    }

    void rename(Name from, Name to) {
        ColumnDef known = columns.remove(from.last());
        if (known != null) {
            columns.put(to.last(), new ColumnDef(to, known.type(), known.traits(), known.rules(), known.sql()));
        }
    }

    void setNotNull(Name column, boolean wanted) {
        if (wanted) {
            notNull.add(column.last());
        } else {
            notNull.remove(column.last());
        }
    }

    void add(ConstraintDef constraint) {
        constraints.put(constraint.name().last(), constraint);
        if (constraint.has(ConstraintDef.Flag.NOT_VALID)) {
            invalid.add(constraint.name().last());
        }
    }

    void validate(Name constraint) {
        invalid.remove(constraint.last());
    }

    void dropConstraint(Name constraint) {
        constraints.remove(constraint.last());
        invalid.remove(constraint.last());
    }

    void add(IndexDef index) {
        indexes.add(index);
    }

    void dropIndex(Name index) {
        indexes.removeIf(each -> each.name().last().equals(index.last()));
    }

    boolean hasIndex(Name index) {
        return indexes.stream().anyMatch(each -> each.name().last().equals(index.last()));
    }
}
