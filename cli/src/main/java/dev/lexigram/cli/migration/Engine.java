package dev.lexigram.cli.migration;

import dev.lexigram.cli.output.Answer;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.Folders;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.config.MigrationsConfig;
import dev.lexigram.sql.migration.MigrationOptions;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.OutOfOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which migrations, and the engine that runs them: as the configuration says, or else the command line. Filled by
/// picocli.
final class Engine {

    @Mixin
    final Folders folders = new Folders();

    @Option(
            names = "--history-table",
            paramLabel = "TABLE",
            description = "The table of what was applied; the default is what sql.migrations.table says.")
    @Nullable
    String table;

    @Option(names = "--allow-late", description = "Apply migrations although later ones are applied already.")
    boolean late;

    Path folder(Workspace workspace) {
        return folders.in(workspace);
    }

    Migrations on(Database database, Workspace workspace) {
        return Migrations.on(database, options -> options(options, workspace));
    }

    private MigrationOptions options(MigrationOptions options, Workspace workspace) {
        MigrationsConfig config = workspace.configured().migrations();
        return options.locations(folders.locations(workspace))
                .table(table == null ? config.table() : table)
                .lockWait(config.lockWait())
                .statementTimeout(config.statementTimeout())
                .outOfOrder(late || config.outOfOrder() ? OutOfOrder.ALLOW : OutOfOrder.REFUSE);
    }

    /// Does something with the migrations of the named or else the primary database.
    <R> R with(Workspace workspace, Function<Migrations, R> action) {
        return workspace.withDatabase(database -> action.apply(on(database, workspace)));
    }

    /// What was applied or undone, as a table.
    static Table table(List<MigrationRecord> done) {
        Table table = Table.report("version", "name", "duration");
        done.forEach(each -> table.add(
                each.version().isEmpty() ? null : each.version(),
                each.name(),
                each.duration().toMillis() + " ms"));
        return table;
    }

    static String count(int number) {
        return Answer.count(number, "migration");
    }
}
