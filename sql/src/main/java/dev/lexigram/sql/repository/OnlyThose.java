package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rule that of one table only some rows are seen and changed.
///
/// @param table the table
/// @param rows what its rows must meet
record OnlyThose(Table table, Predicate rows) implements TableRules {

    @Override
    public @Nullable Predicate restriction(Table other, Use use) {
        return other.equals(table) ? rows : null;
    }

    @Override
    public Map<Column, Object> owned(Table other, Use use) {
        return Map.of();
    }
}
