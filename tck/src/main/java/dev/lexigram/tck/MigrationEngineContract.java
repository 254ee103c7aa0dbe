package dev.lexigram.tck;

import dev.lexigram.contracts.migration.MigrationRunner;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.Migrations;
import java.nio.file.Path;

/// The library's own engine keeps what all engines keep.
public interface MigrationEngineContract extends SqlContract, MigrationRunnerContract {

    @Override
    default Database db() {
        return SqlContract.super.db();
    }

    @Override
    default MigrationRunner runner(Path folder, String historyTable) {
        return Migrations.on(db(), o -> o.locations("filesystem:" + folder).table(historyTable));
    }
}
