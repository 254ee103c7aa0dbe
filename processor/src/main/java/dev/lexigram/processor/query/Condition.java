package dev.lexigram.processor.query;

import dev.lexigram.contracts.query.Predicate;
import java.util.List;

/// A condition of a query text. Immutable.
public sealed interface Condition {

    /// At least two.
    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }
    }

    /// At least two.
    record Or(List<Condition> any) implements Condition {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Compare(Expr left, Predicate.Comparison comparison, Expr right) implements Condition {}

    record Between(Expr value, Expr low, Expr high, boolean negated) implements Condition {}

    /// One of several values, or of one parameter that is a collection.
    record In(Expr value, List<Expr> among, boolean negated) implements Condition {
        public In {
            among = List.copyOf(among);
        }
    }

    /// @param match how the pattern is meant
    /// @param pattern made of texts and parameters alone
    record Like(Expr value, Predicate.Match match, Expr pattern, boolean negated) implements Condition {}

    record IsNull(Expr value, boolean negated) implements Condition {}
}
