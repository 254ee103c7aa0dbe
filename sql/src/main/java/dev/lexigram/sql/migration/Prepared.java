package dev.lexigram.sql.migration;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.sql.migration.MigrationPlan.Direction;
import dev.lexigram.sql.script.ScriptStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A migration that is ready to be run in one direction.
///
/// @param definition which one
/// @param direction which way
/// @param action what is done
/// @param statements its statements; empty for one in Java
/// @param transactional whether it runs in one transaction
/// @param row what the table has about it, or null
record Prepared(
        Definition definition,
        Direction direction,
        Definition.Action action,
        List<ScriptStatement> statements,
        boolean transactional,
        @Nullable MigrationRow row) {

    Prepared {
        statements = List.copyOf(statements);
    }

    MigrationInfo info() {
        return definition.info(direction == Direction.UP ? MigrationState.PENDING : MigrationState.APPLIED);
    }

    MigrationPlan.Step step() {
        return new MigrationPlan.Step(info(), transactional, statements);
    }

    /// The checksum of the first statements.
    String hash(int count) {
        String hash = "";
        for (int i = 0; i < Math.min(count, statements.size()); i++) {
            hash = hash(hash, i);
        }
        return hash;
    }

    /// The checksum of the statements up to one, by that of those before it.
    String hash(String before, int index) {
        return Checksum.of(List.of(before, statements.get(index).text()));
    }

    MigrationRow.Phase phase() {
        return direction == Direction.UP ? MigrationRow.Phase.UP : MigrationRow.Phase.DOWN;
    }

    /// Whether a run before this one left it on its way.
    boolean isBegun() {
        return row != null && row.isIn(phase()) && !row.isRepeatable();
    }
}
