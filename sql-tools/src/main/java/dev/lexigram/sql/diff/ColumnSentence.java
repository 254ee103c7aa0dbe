package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import java.util.ArrayList;
import java.util.List;

/// What changes about a column, in words.
final class ColumnSentence {

    private ColumnSentence() {}

    static String between(ColumnDetails from, ColumnDetails to) {
        List<String> parts = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            parts.add(from.type() + " becomes " + to.type());
        }
        if (from.nullable() != to.nullable()) {
            parts.add(to.nullable() ? "it may be null" : "it may not be null");
        }
        if (!from.defaultValue().equals(to.defaultValue())) {
            parts.add(to.defaultValue().map(value -> "its default is " + value).orElse("it has no default"));
        }
        if (from.numbering() != to.numbering()) {
            parts.add(to.numbering() == Numbering.NONE ? "it does not number itself" : "it numbers itself");
        }
        if (!from.generated().equals(to.generated())) {
            parts.add(to.generated().map(text -> "it is made of " + text).orElse("it is not made of others"));
        }
        return String.join(", ", parts);
    }
}
