package dev.lexigram.contracts.query;

/// The shortest way to name a field: `F.of("age").ge(18)`.
public final class F {
    private F() {}

    /// The field of that name.
    public static Field of(String name) {
        return new Field(name);
    }
}
