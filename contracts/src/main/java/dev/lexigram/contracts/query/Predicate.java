package dev.lexigram.contracts.query;

import java.util.List;
import java.util.Objects;

/// A condition on a row or a document: one tree for SQL, documents and memory.
///
/// Build it with {@link F}, {@link Filter}, `Column` or a generated model. Immutable and thread-safe when its
/// values are.
public sealed interface Predicate {

    /// How two operands are compared.
    enum Comparison {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    /// What a text must look like.
    enum Match {
        /// A pattern with `%` and `_`, case as the database compares it.
        LIKE,
        /// A pattern with `%` and `_`, without regard to case.
        ILIKE,
        /// The text occurs somewhere, wildcards taken literally.
        CONTAINS,
        /// The text stands at the beginning, wildcards taken literally.
        STARTS_WITH,
        /// The text stands at the end, wildcards taken literally.
        ENDS_WITH
    }

    record Compare(Field left, Comparison comparison, Operand right) implements Predicate {}

    /// Membership in a list; in an empty list nothing is, so the condition is then false (negated: true).
    record In(Field field, List<?> values, boolean negated) implements Predicate {
        public In {
            values = List.copyOf(values);
        }
    }

    /// Both bounds included.
    record Between(Field field, Object low, Object high, boolean negated) implements Predicate {
        public Between {
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }
    }

    record Like(Field field, Match match, String text, boolean negated) implements Predicate {
        public Like {
            Objects.requireNonNull(text, "text");
        }
    }

    record IsNull(Field field, boolean negated) implements Predicate {}

    /// True when all are; of none, true.
    record And(List<Predicate> all) implements Predicate {
        public And {
            all = List.copyOf(all);
        }
    }

    /// True when any is; of none, false.
    record Or(List<Predicate> any) implements Predicate {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Predicate predicate) implements Predicate {}

    /// A condition in the database's own language, with `?` for each parameter. The text is the caller's: never
    /// build it from input.
    record Fragment(String text, List<?> parameters) implements Predicate {
        public Fragment {
            Objects.requireNonNull(text, "text");
            parameters = List.copyOf(parameters);
        }
    }

    /// The condition that every row meets.
    static Predicate always() {
        return new And(List.of());
    }

    /// All of these.
    static Predicate all(Predicate... predicates) {
        return predicates.length == 1 ? predicates[0] : new And(List.of(predicates));
    }

    /// Any of these.
    static Predicate any(Predicate... predicates) {
        return predicates.length == 1 ? predicates[0] : new Or(List.of(predicates));
    }

    /// A condition in the database's own language, with `?` for each parameter.
    static Predicate fragment(String text, Object... parameters) {
        return new Fragment(text, List.of(parameters));
    }

    default Predicate and(Predicate other) {
        return new And(List.of(this, other));
    }

    default Predicate or(Predicate other) {
        return new Or(List.of(this, other));
    }

    default Predicate not() {
        return new Not(this);
    }
}
