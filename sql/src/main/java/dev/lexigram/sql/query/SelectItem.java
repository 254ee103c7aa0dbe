package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
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

    /// The same value in each row, under a name: `constant(1, "n")`.
    static SelectItem constant(Object value, String alias) {
        return new Computed(Operand.of(value), Identifier.of(alias));
    }

    /// What an operand stands for if it is the alias of a computed column: inside of expressions, databases do not
    /// all know aliases.
    static Operand meant(Operand operand, List<SelectItem> items) {
        if (operand instanceof Field(String name)) {
            for (SelectItem item : items) {
                if (item instanceof Computed(Operand computed, Identifier alias) && name.equals(alias.name())) {
                    return computed;
                }
            }
        }
        return operand;
    }

    /// Something computed, under a name: `as(count(), "n")`.
    static SelectItem as(Operand operand, String alias) {
        return new Computed(operand, Identifier.of(alias));
    }
}
