package dev.lexigram.processor.query;

/// A mistake in a query text that is of the language, but does not suit the entity or the method.
///
/// @param at where in the text, from 0
/// @param code one per kind of mistake, `LEX_GEN_3xx`
/// @param sentence what was found, with its place
/// @param hint what to write, or nothing
public record QueryProblem(int at, String code, String sentence, String hint) {}
