package dev.lexigram.sql.lint;

import java.util.Optional;

/// What a rule says about a step.
///
/// @param sentence why it matters
/// @param safeForm statements that reach the same without that; empty when there are none
record Advice(String sentence, String safeForm) {

    static final Optional<Advice> NONE = Optional.empty();

    static Optional<Advice> of(String sentence) {
        return Optional.of(new Advice(sentence, ""));
    }

    static Optional<Advice> of(String sentence, String... safeForm) {
        return Optional.of(new Advice(sentence, String.join("\n", safeForm)));
    }
}
