package dev.lexigram.sql.work;

import dev.lexigram.contracts.work.UnitPlan;
import dev.lexigram.contracts.work.UnitPlan.Kind;
import dev.lexigram.sql.mapping.ColumnModel;
import java.util.List;

/// Rows of one table to which the same is done.
///
/// @param type their class
/// @param kind what is done
/// @param columns what is written
/// @param rows the rows
record WriteBatch<T>(EntityType<T> type, Kind kind, List<ColumnModel> columns, List<Tracked<T>> rows) {

    UnitPlan.Batch planned() {
        return new UnitPlan.Batch(
                kind,
                type.model().table().toString(),
                columns.stream().map(ColumnModel::component).toList(),
                rows.stream().<Object>map(Tracked::current).toList());
    }

    void write(Registry registry) {
        switch (kind) {
            case INSERT ->
                settled(
                        type.writes()
                                .insertAll(rows.stream().map(Tracked::current).toList()),
                        registry);
            case UPDATE ->
                settled(type.writes().updateAll(rows.stream().map(Tracked::sent).toList(), columns), registry);
            case DELETE -> {
                type.writes().deleteAll(rows.stream().map(Tracked::sent).toList());
                rows.forEach(row -> {
                    row.gone();
                    registry.mark(row);
                });
            }
        }
    }

    private void settled(List<T> stored, Registry registry) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).written(stored.get(i));
            registry.keep(rows.get(i));
        }
    }
}
