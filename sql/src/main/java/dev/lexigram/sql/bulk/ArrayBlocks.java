package dev.lexigram.sql.bulk;

import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.ArraySlot;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.query.ArrayChange.ArrayColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Blocks that are sent as one array for each column.
final class ArrayBlocks {

    private ArrayBlocks() {}

    /// Whether the database takes these rows so.
    static boolean accept(BulkRunner runner, BulkTarget target, RowBlock block) {
        BulkLoader.Arrays arrays = runner.arrays();
        if (arrays == null) {
            return false;
        }
        for (int i = 0; i < target.types().size(); i++) {
            if (!arrays.accepts(new BulkLoader.BlockColumn(target.types().get(i), block, i))) {
                return false;
            }
        }
        return true;
    }

    /// The columns with the places where the arrays go.
    static List<ArrayColumn> columns(BulkRunner runner, BulkTarget target) {
        BulkLoader.Arrays arrays = Objects.requireNonNull(runner.arrays());
        List<ArrayColumn> all = new ArrayList<>();
        for (int i = 0; i < target.columns().size(); i++) {
            Class<?> type = target.types().get(i);
            String name = Objects.requireNonNull(arrays.typeOf(type));
            all.add(new ArrayColumn(target.columns().get(i), name, new ArraySlot(i, type)));
        }
        return all;
    }
}
