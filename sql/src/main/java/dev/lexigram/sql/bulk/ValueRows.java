package dev.lexigram.sql.bulk;

import dev.lexigram.sql.driver.BulkLimits;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BlockStatement;
import dev.lexigram.sql.execute.Slot;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Conflict;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.OwnedRows;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.Renderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Insertions with `values` lists, as statements for any number of rows. Not thread-safe.
///
/// Lists have one, two, four, … rows, so that a few statements serve all sizes and can be kept prepared.
final class ValueRows {

    // Below the least that servers take as one packet; larger statements gain nothing.
    private static final long STATEMENT_BYTES = 1L << 20;

    private final Renderer renderer;
    private final OwnedRows rules;
    private final BulkTarget target;
    private final @Nullable Conflict conflict;
    private final Map<Integer, BlockStatement> made = new HashMap<>();

    ValueRows(Renderer renderer, OwnedRows rules, BulkTarget target, @Nullable Conflict conflict) {
        this.renderer = renderer;
        this.rules = rules;
        this.target = target;
        this.conflict = conflict;
    }

    /// The statement for so many rows of a list.
    BlockStatement of(int rows) {
        return made.computeIfAbsent(rows, this::make);
    }

    /// The statement for the next rows, as many as may go together.
    BlockStatement next(RowBlock block, int from, BulkLimits limits) {
        return of(new Sizes(target.columns().size()).next(block, from, limits));
    }

    /// How many rows go into a statement.
    ///
    /// @param columns how many values a row has
    record Sizes(int columns) {

        /// The number of the next rows: one, two, four, …, as many as may go together.
        int next(RowBlock block, int from, BulkLimits limits) {
            int fitting = Math.min(limits.statementRows(), limits.parameters() / Math.max(1, columns));
            int rows = Integer.highestOneBit(Math.max(1, Math.min(block.rows() - from, fitting)));
            while (rows > 1 && block.bytes(from, from + rows) > STATEMENT_BYTES) {
                rows /= 2;
            }
            return rows;
        }
    }

    private BlockStatement make(int rows) {
        List<List<@Nullable Object>> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 0; column < target.columns().size(); column++) {
                Object demanded = rules.demanded(column);
                // Every row was seen to have the demanded value, so it can stand in the statement.
                values.add(demanded == null ? new Slot(row, column) : demanded);
            }
            all.add(values);
        }
        Query.Insert insert =
                new Query.Insert(target.table(), target.columns(), new Query.Values(all), conflict, returning());
        return new BlockStatement(renderer.render(insert, FieldResolver.byColumnName()), rows);
    }

    private List<Column> returning() {
        BulkTarget.Key key = target.key();
        return key == null ? List.of() : List.of(key.column());
    }
}
