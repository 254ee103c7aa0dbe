package dev.lexigram.sql.bulk;

import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.BulkLimits;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BlockStatement;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.query.ArrayChange;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Conflict;
import dev.lexigram.sql.query.OwnedRows;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One insertion of many rows that changes those which exist. Not thread-safe.
final class Upserting {

    private final Renderer renderer;
    private final BulkRunner runner;
    private final BulkTarget target;
    private final Conflict conflict;
    private final ValueRows statements;
    private final int[] unique;
    private @Nullable SqlText together;
    private long changed;

    Upserting(Renderer renderer, BulkRunner runner, OwnedRows rules, BulkTarget target, Conflict conflict) {
        this.renderer = renderer;
        this.runner = runner;
        this.target = target;
        this.conflict = conflict;
        this.statements = new ValueRows(renderer, rules, target, conflict);
        this.unique = conflict.columns().stream().mapToInt(this::indexOf).toArray();
    }

    /// @param update what is changed in rows that exist
    static Conflict conflict(List<Column> unique, List<Column> update) {
        if (unique.isEmpty()) {
            throw new IllegalArgumentException("Name the unique columns.");
        }
        return new Conflict(
                unique,
                update.stream()
                        .map(column -> new Assignment(column, new SqlExpression.Incoming(column)))
                        .toList());
    }

    private int indexOf(Column column) {
        for (int i = 0; i < target.columns().size(); i++) {
            if (target.columns()
                    .get(i)
                    .identifier()
                    .name()
                    .equals(column.identifier().name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("The unique column '" + column + "' is not among those that are written.");
    }

    long changed() {
        return changed;
    }

    void write(RowBlock block) {
        if (!runner.dialect().can(Capability.ON_CONFLICT)) {
            lists(block);
        } else if (ArrayBlocks.accept(runner, target, block) && DistinctKeys.in(block, unique)) {
            changed += runner.insertArrays(together(), block);
        } else {
            // Not more than one row in a statement: it may meet each row of the table only once.
            for (long count : runner.writeEach(statements.of(1), block)) {
                changed += count;
            }
        }
    }

    private void lists(RowBlock block) {
        BulkLimits limits = runner.limits();
        for (int from = 0; from < block.rows(); ) {
            BlockStatement statement = statements.next(block, from, limits);
            runner.write(statement, block, from);
            from += statement.rows();
        }
        changed += block.rows();
    }

    private SqlText together() {
        SqlText known = together;
        if (known == null) {
            known = renderer.render(
                    new ArrayChange.Upsert(target.table(), ArrayBlocks.columns(runner, target), conflict));
            together = known;
        }
        return known;
    }
}
