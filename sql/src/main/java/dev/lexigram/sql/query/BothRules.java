package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two sets of rules, both of which hold.
record BothRules(TableRules one, TableRules other) implements TableRules {

    @Override
    public @Nullable Predicate restriction(Table table, Use use) {
        Predicate first = one.restriction(table, use);
        Predicate second = other.restriction(table, use);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.and(second);
    }

    @Override
    public Table placed(Table table) {
        return other.placed(one.placed(table));
    }

    @Override
    public boolean isFree(Table table) {
        return one.isFree(table) && other.isFree(table);
    }

    @Override
    public Map<Column, Object> owned(Table table, Use use) {
        Map<Column, Object> all = new LinkedHashMap<>(one.owned(table, use));
        all.putAll(other.owned(table, use));
        return all;
    }
}
