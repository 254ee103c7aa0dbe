package dev.lexigram.sql.bulk;

import dev.lexigram.sql.dialect.JoinedRows;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BlockStatement;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.execute.Slot;
import dev.lexigram.sql.query.JoinedUpdate;
import dev.lexigram.sql.query.Renderer;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes of rows by their unique keys, many in one statement. Not thread-safe.
///
/// A statement tells only how many rows it met. So a block counts as written when all its rows were met, and is
/// undone otherwise: then it goes row by row, as it does when a value of another row stood in the way for a
/// while.
final class JoinedUpdates {

    // Measured: 200 rows gain nothing, 1,000 do. Each number of rows is a statement that must be prepared first.
    private static final int LEAST_ROWS = 500;

    private final Renderer renderer;
    private final BulkRunner runner;
    private final BulkTarget target;
    private final int keys;
    private final @Nullable JoinedRows joined;
    private final List<String> casts = new ArrayList<>();
    private final ValueRows.Sizes sizes;
    private final Map<Integer, BlockStatement> made = new HashMap<>();

    JoinedUpdates(Renderer renderer, BulkRunner runner, BulkTarget target, int keys) {
        this.renderer = renderer;
        this.runner = runner;
        this.target = target;
        this.keys = keys;
        this.sizes = new ValueRows.Sizes(target.columns().size());
        this.joined = usable(runner.dialect().joinedRows().orElse(null));
    }

    private @Nullable JoinedRows usable(@Nullable JoinedRows offered) {
        if (offered == null) {
            return null;
        }
        for (int i = 0; i < target.types().size(); i++) {
            Class<?> type = target.types().get(i);
            String cast = offered.castOf(type);
            if (cast == null || (i < keys && !offered.findsBy(type))) {
                return null;
            }
            casts.add(cast);
        }
        return offered;
    }

    /// Writes a block if it can go this way.
    ///
    /// @return whether all its rows were met; if not, nothing was changed
    boolean write(RowBlock block) {
        JoinedRows way = joined;
        return way != null
                && block.rows() >= LEAST_ROWS
                && accepts(way, block)
                && DistinctKeys.in(block, keys)
                && runner.keptIf(() -> meetsAll(block));
    }

    private boolean accepts(JoinedRows way, RowBlock block) {
        for (int i = 0; i < block.columns(); i++) {
            Class<?> type = MethodType.methodType(target.types().get(i)).wrap().returnType();
            for (int row = 0; row < block.rows(); row++) {
                Object value = block.value(row, i);
                if (value != null && !(type.isInstance(value) && way.accepts(value))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meetsAll(RowBlock block) {
        for (int from = 0; from < block.rows(); ) {
            int rows = sizes.next(block, from, runner.limits());
            if (runner.write(made.computeIfAbsent(rows, this::make), block, from) != rows) {
                return false;
            }
            from += rows;
        }
        return true;
    }

    private BlockStatement make(int rows) {
        List<List<@Nullable Object>> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < target.columns().size(); column++) {
                values.add(new Slot(row, column));
            }
            all.add(values);
        }
        JoinedUpdate update = new JoinedUpdate(target.table(), target.columns(), keys, casts, all);
        return new BlockStatement(renderer.render(update), rows);
    }
}
