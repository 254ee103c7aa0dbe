package dev.lexigram.sql.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads rules of tables and definitions of indexes.
final class ConstraintReader {

    private ConstraintReader() {}

    /// Whether a constraint is next, rather than a column.
    static boolean isNext(Cursor cursor) {
        return cursor.at("constraint")
                || cursor.at("check", "(")
                || cursor.at("check")
                || cursor.at("foreign", "key")
                || cursor.at("primary", "key")
                || cursor.at("unique")
                || cursor.at("exclude")
                || cursor.at("not", "null");
    }

    /// Reads a constraint up to the comma; nothing when it is of a kind that is not known.
    static Optional<ConstraintDef> read(Cursor cursor) {
        Name name = Name.NONE;
        if (cursor.accept("constraint")) {
            boolean unnamed = cursor.at("check") || cursor.at("unique") || cursor.at("foreign") || cursor.at("primary");
            name = unnamed ? Name.NONE : cursor.name();
        }
        return body(cursor, name);
    }

    private static Optional<ConstraintDef> body(Cursor cursor, Name name) {
        Cursor.Mark start = cursor.mark();
        Optional<ConstraintDef.Kind> kind = kind(cursor);
        if (kind.isEmpty()) {
            cursor.untilComma();
            return Optional.empty();
        }
        List<String> columns = columns(cursor, kind.get());
        Name references = cursor.accept("references") ? cursor.name() : Name.NONE;
        EnumSet<ConstraintDef.Flag> flags = EnumSet.noneOf(ConstraintDef.Flag.class);
        if (cursor.at("using", "index") && !cursor.at("using", "index", "tablespace")) {
            flags.add(ConstraintDef.Flag.USING_INDEX);
        }
        cursor.until(Set.of(",", "valid"));
        String sql = cursor.since(start).strip();
        if (cursor.accept("valid")) {
            flags.add(ConstraintDef.Flag.NOT_VALID);
            sql = sql.replaceFirst("(?i)\\s+not$", "");
        }
        return Optional.of(new ConstraintDef(name, kind.get(), columns, references, flags, sql));
    }

    private static List<String> columns(Cursor cursor, ConstraintDef.Kind kind) {
        return switch (kind) {
            case CHECK, EXCLUDE -> List.of();
            case NOT_NULL -> List.of(cursor.name().last());
            case UNIQUE, PRIMARY_KEY, FOREIGN_KEY -> {
                cursor.accept("index");
                cursor.accept("key");
                if (cursor.atName() && !cursor.at("using")) {
                    cursor.name();
                }
                yield cursor.columns();
            }
        };
    }

    private static Optional<ConstraintDef.Kind> kind(Cursor cursor) {
        if (cursor.accept("check")) {
            return Optional.of(ConstraintDef.Kind.CHECK);
        }
        if (cursor.accept("unique")) {
            return Optional.of(ConstraintDef.Kind.UNIQUE);
        }
        if (cursor.accept("primary", "key")) {
            return Optional.of(ConstraintDef.Kind.PRIMARY_KEY);
        }
        if (cursor.accept("foreign", "key")) {
            return Optional.of(ConstraintDef.Kind.FOREIGN_KEY);
        }
        if (cursor.accept("exclude")) {
            return Optional.of(ConstraintDef.Kind.EXCLUDE);
        }
        return cursor.accept("not", "null") ? Optional.of(ConstraintDef.Kind.NOT_NULL) : Optional.empty();
    }

    /// Reads `create [unique] index …` after `create`.
    static IndexDef index(Cursor cursor) {
        EnumSet<IndexDef.Trait> traits = EnumSet.noneOf(IndexDef.Trait.class);
        kindOfIndex(cursor, traits);
        if (cursor.accept("concurrently")) {
            traits.add(IndexDef.Trait.CONCURRENTLY);
        }
        cursor.acceptIfExists();
        Name name = cursor.at("on") ? Name.NONE : cursor.name();
        if (cursor.accept("using")) {
            cursor.next();
        }
        cursor.accept("on");
        if (cursor.accept("only")) {
            traits.add(IndexDef.Trait.ONLY);
        }
        Name table = cursor.name();
        return columnsOfIndex(cursor, name, table, traits);
    }

    /// Reads `unique index name (columns)` of MySQL's `alter table` after `add`.
    static IndexDef added(Cursor cursor, Name table) {
        EnumSet<IndexDef.Trait> traits = EnumSet.noneOf(IndexDef.Trait.class);
        kindOfIndex(cursor, traits);
        cursor.acceptIfExists();
        Name name = cursor.at("(") || cursor.at("using") ? Name.NONE : cursor.name();
        return columnsOfIndex(cursor, name, table, traits);
    }

    private static IndexDef columnsOfIndex(Cursor cursor, Name name, Name table, Set<IndexDef.Trait> traits) {
        Cursor.Mark start = cursor.mark();
        if (cursor.accept("using")) {
            cursor.next();
        }
        List<String> columns = cursor.columns();
        cursor.until(Set.of(",", "algorithm", "lock"));
        return new IndexDef(name, table, columns, traits, cursor.since(start));
    }

    private static void kindOfIndex(Cursor cursor, Set<IndexDef.Trait> traits) {
        if (cursor.accept("unique")) {
            traits.add(IndexDef.Trait.UNIQUE);
        } else if (cursor.accept("fulltext")) {
            traits.add(IndexDef.Trait.FULLTEXT);
        } else if (cursor.accept("spatial")) {
            traits.add(IndexDef.Trait.SPATIAL);
        }
        if (!cursor.accept("index")) {
            cursor.accept("key");
        }
    }
}
