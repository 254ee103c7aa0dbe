package dev.lexigram.sql.query;

/// One column of a result.
public sealed interface SelectItem permits Column, SelectItem.All, SelectItem.CountAll, SelectItem.One {

    /// All columns of the table.
    record All() implements SelectItem {}

    /// The number of rows.
    ///
    /// @param alias the name of the result's column
    record CountAll(Column alias) implements SelectItem {}

    /// The constant 1, for questions that only ask whether there is a row.
    record One() implements SelectItem {}
}
