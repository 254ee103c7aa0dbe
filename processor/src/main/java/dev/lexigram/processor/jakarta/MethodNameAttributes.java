package dev.lexigram.processor.jakarta;

import dev.lexigram.processor.entity.AttributeType;
import dev.lexigram.processor.entity.EntityType;
import dev.lexigram.processor.query.Expr;
import dev.lexigram.processor.query.QueryTextException;
import dev.lexigram.processor.source.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the attributes in a method's name.
///
/// @param name the method's
/// @param entity whose attributes they are
record MethodNameAttributes(String name, EntityType entity) {

    private static final List<String> KEYWORDS = List.of(
            "And",
            "Or",
            "IgnoreCase",
            "Not",
            "Contains",
            "EndsWith",
            "StartsWith",
            "LessThan",
            "GreaterThan",
            "Between",
            "Like",
            "In",
            "Null",
            "True",
            "False",
            "OrderBy",
            "Asc",
            "Desc");

    /// The attributes that may stand at a place, the longest first.
    List<AttributeType> at(int place) {
        return entity.attributes().stream()
                .filter(attribute -> name.regionMatches(true, place, attribute.name(), 0, length(attribute)))
                .sorted(Comparator.comparing(MethodNameAttributes::length).reversed())
                .toList();
    }

    static int length(AttributeType attribute) {
        return attribute.name().length();
    }

    static Expr.Attribute named(AttributeType attribute, int place) {
        return new Expr.Attribute(attribute.name(), place);
    }

    /// The error for a place where no attribute stands from which the rest can be read.
    QueryTextException unknown(int place) {
        int end = name.length();
        for (String keyword : KEYWORDS) {
            int found = name.indexOf(keyword, place + 1);
            end = found < 0 ? end : Math.min(end, found);
        }
        String wrong = place < end
                ? name.substring(place, place + 1).toLowerCase(Locale.ROOT) + name.substring(place + 1, end)
                : "";
        boolean known = entity.attribute(wrong).isPresent();
        String sentence = known
                ? "What stands behind '" + wrong + "' is not understood: '" + name.substring(end) + "'."
                : entity.name() + " has no attribute '" + wrong + "'.";
        return new QueryTextException(
                place,
                sentence,
                known
                        ? "Write And, Or, IgnoreCase, Not or one of the comparisons behind it."
                        : Spelling.hint(wrong, entity.names()));
    }
}
