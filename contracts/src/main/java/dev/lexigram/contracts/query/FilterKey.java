package dev.lexigram.contracts.query;

/// A keyword such as `age__gte`, taken apart.
///
/// What follows the last `__` is the operator, and never part of the name: the field `a__b` is written `a__b__eq`.
/// A keyword with no `__`, or with none but at its beginning, is a field and means equality, such as `status` or
/// `__v`.
///
/// @param field the field's name
/// @param operator the operator's name, not yet looked up
public record FilterKey(String field, String operator) {

    private static final String SEPARATOR = "__";

    /// Takes a keyword apart.
    public static FilterKey parse(String keyword) {
        int at = keyword.lastIndexOf(SEPARATOR);
        return at <= 0
                ? new FilterKey(keyword, "eq")
                : new FilterKey(keyword.substring(0, at), keyword.substring(at + SEPARATOR.length()));
    }
}
