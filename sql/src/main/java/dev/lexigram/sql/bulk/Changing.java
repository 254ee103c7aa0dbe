package dev.lexigram.sql.bulk;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.RowBlock;
import dev.lexigram.sql.execute.BlockStatement;
import dev.lexigram.sql.execute.BulkRunner;
import dev.lexigram.sql.execute.Slot;
import dev.lexigram.sql.query.ArrayChange;
import dev.lexigram.sql.query.ArrayChange.ArrayColumn;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.OwnedRows;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.query.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change or deletion of many rows by their keys. Not thread-safe.
final class Changing {

    private final Parts parts;
    private final BulkTarget target;
    private final int keys;
    private final boolean deletes;
    private final @Nullable JoinedUpdates joined;
    private final List<Long> unmet = new ArrayList<>();
    private long met;
    private @Nullable BlockStatement single;
    private @Nullable SqlText together;

    private Changing(Parts parts, BulkTarget target, int keys, boolean deletes, @Nullable JoinedUpdates joined) {
        this.parts = parts;
        this.target = target;
        this.keys = keys;
        this.deletes = deletes;
        this.joined = joined;
    }

    /// What it works with.
    record Parts(Renderer renderer, BulkRunner runner, OwnedRows rules) {}

    /// @param keys how many of the columns must be equal; the others are set
    /// @param unique whether no two rows of the table are equal in them
    static Changing updating(Parts parts, BulkTarget target, int keys, boolean unique) {
        if (keys == 0 || keys == target.columns().size()) {
            throw new IllegalArgumentException("A change needs a column to find rows by and a column to set.");
        }
        JoinedUpdates joined = unique ? new JoinedUpdates(parts.renderer(), parts.runner(), target, keys) : null;
        return new Changing(parts, target, keys, false, joined);
    }

    static Changing deleting(Parts parts, BulkTarget target) {
        if (target.columns().isEmpty()) {
            throw new IllegalArgumentException("A deletion needs a column to find rows by.");
        }
        return new Changing(parts, target, target.columns().size(), true, null);
    }

    BulkResult result() {
        return new BulkResult(met, unmet);
    }

    void write(RowBlock block, long before) {
        // A statement meets each row once, so of equal keys it would take any; one by one the last counts.
        if (ArrayBlocks.accept(parts.runner(), target, block) && DistinctKeys.in(block, keys)) {
            boolean[] found = parts.runner().writeArrays(together(), block);
            for (int i = 0; i < found.length; i++) {
                count(found[i], before + i);
            }
            return;
        }
        if (joined != null && joined.write(block)) {
            met += block.rows();
            return;
        }
        long[] counts = parts.runner().batch(single(), block);
        for (int i = 0; i < counts.length; i++) {
            count(BulkRunner.isMet(counts[i]), before + i);
        }
    }

    private void count(boolean found, long place) {
        if (found) {
            met++;
        } else {
            unmet.add(place);
        }
    }

    private SqlText together() {
        SqlText known = together;
        if (known == null) {
            List<ArrayColumn> all = ArrayBlocks.columns(parts.runner(), target);
            List<ArrayColumn> by = all.subList(0, keys);
            known = parts.renderer()
                    .render(
                            deletes
                                    ? new ArrayChange.Delete(target.table(), by)
                                    : new ArrayChange.Update(target.table(), by, all.subList(keys, all.size())));
            together = known;
        }
        return known;
    }

    private BlockStatement single() {
        BlockStatement known = single;
        if (known == null) {
            Query query = deletes
                    ? new Query.Delete(target.table(), where(), List.of())
                    : new Query.Update(target.table(), assignments(), where(), List.of());
            known = new BlockStatement(parts.renderer().render(query, FieldResolver.byColumnName()), 1);
            single = known;
        }
        return known;
    }

    private Predicate where() {
        Predicate where = Predicate.always();
        for (int i = 0; i < keys; i++) {
            where = where.and(target.columns().get(i).eq(new Slot(0, i)));
        }
        return where;
    }

    private List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>();
        for (int i = keys; i < target.columns().size(); i++) {
            Object demanded = parts.rules().demanded(i);
            all.add(new Assignment(target.columns().get(i), demanded == null ? new Slot(0, i) : demanded));
        }
        return all;
    }
}
