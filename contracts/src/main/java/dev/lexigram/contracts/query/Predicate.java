package dev.lexigram.contracts.query;

import java.util.Arrays;
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
        /// The text occurs somewhere without regard to case, wildcards taken literally.
        ICONTAINS,
        /// The text stands at the beginning, wildcards taken literally.
        STARTS_WITH,
        /// The text stands at the end, wildcards taken literally.
        ENDS_WITH
    }

    record Compare(Operand left, Comparison comparison, Operand right) implements Predicate {}

    /// Membership in a list; in an empty list nothing is, so the condition is then false (negated: true).
    record In(Operand operand, List<?> values, boolean negated) implements Predicate {
        public In {
            values = List.copyOf(values);
        }
    }

    /// Both bounds included.
    record Between(Operand operand, Operand low, Operand high, boolean negated) implements Predicate {}

    /// A text that matches; in patterns a backslash takes the next character literally.
    record Like(Operand operand, Match match, String text, boolean negated) implements Predicate {

        /// @throws IllegalArgumentException when a pattern ends in a backslash that escapes nothing: databases
        /// differ about it
        public Like {
            Objects.requireNonNull(text, "text");
            if ((match == Match.LIKE || match == Match.ILIKE) && endsInEscape(text)) {
                throw new IllegalArgumentException(
                        "A pattern must not end in a backslash that escapes nothing. Write two for a literal one.");
            }
        }

        private static boolean endsInEscape(String pattern) {
            int backslashes = 0;
            while (backslashes < pattern.length() && pattern.charAt(pattern.length() - 1 - backslashes) == '\\') {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }
    }

    record IsNull(Operand operand, boolean negated) implements Predicate {}

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

    /// A condition that only one kind of store understands, such as `exists` with a sub-query of SQL. Others refuse
    /// it.
    ///
    /// Not for implementing by itself: a store offers an interface of its own below this one, for its own
    /// conditions and for those of its users.
    non-sealed interface Native extends Predicate {}

    /// The condition that every row meets.
    static Predicate always() {
        return new And(List.of());
    }

    /// The condition that no row meets.
    static Predicate never() {
        return new Or(List.of());
    }

    /// All of these.
    static Predicate all(Predicate... predicates) {
        return predicates.length == 1 ? predicates[0] : new And(List.of(predicates));
    }

    /// Any of these.
    static Predicate any(Predicate... predicates) {
        return predicates.length == 1 ? predicates[0] : new Or(List.of(predicates));
    }

    /// Any of these fields contains the text, without regard to case; wildcards in it are taken literally.
    ///
    /// @param fields at least one
    static Predicate search(String text, String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("A search needs at least one field.");
        }
        return any(Arrays.stream(fields).map(f -> F.of(f).icontains(text)).toArray(Predicate[]::new));
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
