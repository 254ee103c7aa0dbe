package dev.lexigram.contracts.query;

import java.util.Objects;

/// A condition with a name of its own, for use in many places.
///
/// ```
/// record Adult() implements Specification {
///     public Predicate predicate() { return F.of("age").ge(18); }
/// }
/// users.find(new Adult().and(inCity("Oslo")));
/// ```
///
/// Works on every store, for it is made of the same conditions. To be thread-safe when its condition is.
@FunctionalInterface
public interface Specification {

    /// The condition that it stands for.
    Predicate predicate();

    /// The specification that a condition makes.
    static Specification of(Predicate predicate) {
        Objects.requireNonNull(predicate, "predicate");
        return () -> predicate;
    }

    /// Both this and the other.
    default Specification and(Specification other) {
        return () -> predicate().and(other.predicate());
    }

    /// This or the other, or both.
    default Specification or(Specification other) {
        return () -> predicate().or(other.predicate());
    }

    /// Those of which this is known to be false: as in SQL, where it is unknown because of a null, so is this.
    default Specification not() {
        return () -> predicate().not();
    }
}
