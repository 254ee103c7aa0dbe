package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;
import org.jspecify.annotations.Nullable;

/// One column of a result.
public sealed interface SelectItem permits Column, SelectItem.All, SelectItem.Computed, SelectItem.One {

    /// All columns.
    ///
    /// @param of the table or alias whose columns are meant, or null for those of all
    record All(@Nullable Identifier of) implements SelectItem {}

    /// A computed column.
    ///
    /// @param operand what is computed
    /// @param alias the name of the result's column
    record Computed(Operand operand, Identifier alias) implements SelectItem {}

    /// The constant 1, for questions that only ask whether there is a row.
    record One() implements SelectItem {}

    /// Something computed, under a name: `as(count(), "n")`.
    static SelectItem as(Operand operand, String alias) {
        return new Computed(operand, Identifier.of(alias));
    }
}
