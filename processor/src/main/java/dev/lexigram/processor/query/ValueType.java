package dev.lexigram.processor.query;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/// What kind of value a part of a query has.
///
/// @param family what it can be compared with
/// @param rank of numbers: their type
/// @param type its type, boxed; empty for constants that suit several
record ValueType(Family family, Optional<Rank> rank, Optional<TypeMirror> type) {

    /// What was wrong and told: it suits everything.
    static final ValueType UNKNOWN = new ValueType(Family.UNKNOWN, Optional.empty(), Optional.empty());

    /// Values that compare with each other.
    enum Family {
        NUMBER,
        TEXT,
        CHARACTER,
        TRUTH,
        ENUM,
        INSTANT,
        OTHER,
        UNKNOWN
    }

    /// The types of numbers, by how far they reach.
    enum Rank {
        BYTE("java.lang.Byte"),
        SHORT("java.lang.Short"),
        INTEGER("java.lang.Integer"),
        LONG("java.lang.Long"),
        BIG_INTEGER("java.math.BigInteger"),
        BIG_DECIMAL("java.math.BigDecimal"),
        FLOAT("java.lang.Float"),
        DOUBLE("java.lang.Double");

        private final String name;

        Rank(String name) {
            this.name = name;
        }

        /// Whether there is nothing behind the point.
        boolean isWhole() {
            return compareTo(BIG_INTEGER) <= 0;
        }

        static Optional<Rank> of(String name) {
            for (Rank rank : values()) {
                if (rank.name.equals(name)) {
                    return Optional.of(rank);
                }
            }
            return Optional.empty();
        }
    }

    static ValueType number(Rank rank) {
        return new ValueType(Family.NUMBER, Optional.of(rank), Optional.empty());
    }

    static ValueType of(Family family) {
        return new ValueType(family, Optional.empty(), Optional.empty());
    }

    boolean is(Family wanted) {
        return family == wanted || family == Family.UNKNOWN;
    }

    /// Whether it is a whole number.
    boolean isWhole() {
        return rank.filter(Rank::isWhole).isPresent();
    }

    /// What two numbers make together, by the rules of Jakarta Persistence.
    ValueType with(ValueType other) {
        if (rank.isEmpty() || other.rank.isEmpty()) {
            return UNKNOWN;
        }
        Rank further = rank.get().compareTo(other.rank.get()) >= 0 ? rank.get() : other.rank.get();
        return number(further.compareTo(Rank.INTEGER) < 0 ? Rank.INTEGER : further);
    }
}
