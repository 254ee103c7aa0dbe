package dev.lexigram.sql.diff;

import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.diff.ColumnType.Family;
import java.util.Set;
import java.util.stream.Collectors;

/// When two types are the same, and when one has room for the other's values.
///
/// @param engine whose types they are
/// @param own the types that records have without saying more
record TypeRules(Engine engine, Set<ColumnType> own) {

    static TypeRules of(Engine engine, ColumnTypes types) {
        return new TypeRules(
                engine,
                types.names().values().stream()
                        .map(name -> ColumnType.of(engine, name))
                        .collect(Collectors.toSet()));
    }

    ColumnType parse(String type) {
        return ColumnType.of(engine, type);
    }

    /// Whether both are written as the same type.
    boolean same(String one, String other) {
        return parse(one).equals(parse(other));
    }

    /// Whether a record that wants one type can do with the other, as it cannot say what is different: the digits
    /// of a decimal, a fraction of a second, an unsigned number, an enumeration.
    boolean suits(String live, String wanted) {
        ColumnType has = parse(live);
        ColumnType wants = parse(wanted);
        if (has.equals(wants) || has.family() == Family.OTHER) {
            return true;
        }
        if (engine == Engine.SQLITE) {
            return has.family() == wants.family() && has.collation().equals(wants.collation()) && !own.contains(has);
        }
        if (has.family() != wants.family()) {
            return wholeInOtherWords(has, wants);
        }
        return switch (has.family()) {
            case TEXT, BYTES -> has.limit().equals(wants.limit());
            case WHOLE -> has.name().equals(wants.name()) || (!own.contains(has) && has.width() <= wants.width());
            case DECIMAL -> !own.contains(has) && sameScale(has, wants);
            default -> !own.contains(has);
        };
    }

    private static boolean sameScale(ColumnType has, ColumnType wants) {
        return (has.digits(1).orElse(1) > 0) == (wants.digits(1).orElse(1) > 0)
                || wants.sizes().isEmpty();
    }

    private boolean wholeInOtherWords(ColumnType has, ColumnType wants) {
        boolean unsigned = has.family() == Family.WHOLE && has.isUnsigned() && wants.family() == Family.DECIMAL;
        boolean digits = has.family() == Family.DECIMAL
                && has.digits(1).orElse(1) == 0
                && wants.family() == Family.WHOLE
                && !own.contains(has);
        return unsigned || digits;
    }

    /// Whether every value of one type is a value of the other.
    boolean widens(String from, String to) {
        ColumnType one = parse(from);
        ColumnType other = parse(to);
        if (other.family() == Family.TEXT && other.limit().isEmpty() && one.family() != Family.BYTES) {
            return true;
        }
        if (one.family() != other.family()) {
            return grows(one, other);
        }
        return switch (one.family()) {
            case WHOLE -> one.width() <= other.width() && (!one.isUnsigned() || one.width() < other.width());
            case TEXT, BYTES ->
                other.limit().isEmpty()
                        || one.limit().orElse(Integer.MAX_VALUE)
                                <= other.limit().getAsInt();
            case DECIMAL -> fits(one, other);
            case FLOATING -> other.name().startsWith("double") || one.name().equals(other.name());
            case OTHER, ARRAY -> one.equals(other);
            default ->
                one.sizes().compareTo(other.sizes()) <= 0 || other.sizes().isEmpty();
        };
    }

    private boolean fits(ColumnType one, ColumnType other) {
        if (other.sizes().isEmpty()) {
            return true;
        }
        return !one.sizes().isEmpty()
                && one.digits(0).orElse(0) <= other.digits(0).orElse(0)
                && one.digits(1).orElse(0) <= other.digits(1).orElse(0);
    }

    private boolean grows(ColumnType one, ColumnType other) {
        return switch (one.family()) {
            case WHOLE ->
                (other.family() == Family.DECIMAL && other.digits(0).orElse(20) >= 20)
                        || (other.name().startsWith("double") && one.width() <= 4);
            case DATE -> other.family() == Family.TIMESTAMP;
            case BOOLEAN -> engine.isMysql() && other.family() == Family.WHOLE;
            default -> false;
        };
    }

    /// A value of a type, as SQL, that stands in where rows have none; `null` where there is no such value.
    String standIn(String type) {
        ColumnType parsed = parse(type);
        return switch (parsed.family()) {
            case WHOLE, DECIMAL, FLOATING -> "0";
            case TEXT -> "''";
            case BYTES -> engine == Engine.SQLITE ? "x''" : "''";
            case BOOLEAN -> "false";
            case DATE -> "'1970-01-01'";
            case TIME -> "'00:00:00'";
            case TIMESTAMP, ZONED_TIMESTAMP -> "'1970-01-01 00:00:00'";
            case UUID -> "'00000000-0000-0000-0000-000000000000'";
            case DOCUMENT, ARRAY -> "'{}'";
            case OTHER -> "null";
        };
    }
}
