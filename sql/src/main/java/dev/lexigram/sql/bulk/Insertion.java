package dev.lexigram.sql.bulk;

import dev.lexigram.sql.driver.BulkLimits;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BlockStatement;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.execute.BulkRunner.Keys;
import dev.lexigram.sql.query.OwnedRows;
import dev.lexigram.sql.query.Renderer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One insertion of many rows. Not thread-safe.
final class Insertion {

    private final BulkRunner runner;
    private final BulkTarget target;
    private final Renderer renderer;
    private final ValueRows statements;
    private final List<Object> keys = new ArrayList<>();
    // What the database offers is asked once, when the first block is there.
    private BulkLoader.@Nullable Load load;
    private boolean asked;
    private @Nullable Keys gives;

    Insertion(Renderer renderer, BulkRunner runner, OwnedRows rules, BulkTarget target) {
        this.runner = runner;
        this.target = target;
        this.renderer = renderer;
        this.statements = new ValueRows(renderer, rules, target, null);
    }

    List<Object> keys() {
        return keys;
    }

    void write(RowBlock block) {
        if (!asked) {
            asked = true;
            // What the database's own way writes does not pass the renderer.
            BulkTarget placed = target.at(renderer.rules().placed(target.table()));
            load = runner.insertion(placed, block.rows()).orElse(null);
        }
        if (load == null || !runner.load(load, block, keys::add)) {
            values(block);
        }
    }

    private void values(RowBlock block) {
        BulkTarget.Key key = target.key();
        BulkLimits limits = runner.limits();
        boolean single = limits.statementRows() == 1 || target.columns().isEmpty();
        if (key == null && single) {
            runner.batch(statements.of(1), block);
        } else if (key != null && (single || limits.keys() == BulkLimits.Keys.ONE_BY_ONE)) {
            runner.insertEach(statements.of(1), block, keys(key, limits));
        } else {
            lists(block, limits);
        }
    }

    private void lists(RowBlock block, BulkLimits limits) {
        BulkTarget.Key key = target.key();
        for (int from = 0; from < block.rows(); ) {
            BlockStatement statement = statements.next(block, from, limits);
            if (key == null) {
                runner.write(statement, block, from);
            } else {
                runner.insert(statement, block, from, keys(key, limits));
            }
            from += statement.rows();
        }
    }

    private Keys keys(BulkTarget.Key key, BulkLimits limits) {
        Keys known = gives;
        if (known == null) {
            known = limits.keys() == BulkLimits.Keys.FIRST_AND_STEP
                    ? Keys.following(key, runner.keyStep(), keys::add)
                    : Keys.returned(key, keys::add);
            gives = known;
        }
        return known;
    }
}
