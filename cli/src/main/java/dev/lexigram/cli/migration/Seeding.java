package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.SeedOptions;
import dev.lexigram.sql.migration.Seeds;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which seeds. Filled by picocli.
final class Seeding {

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            defaultValue = "seeds",
            description = "The folder of the seeds; the default is ${DEFAULT-VALUE}.")
    Path folder = Path.of("seeds");

    @Option(names = "--seed-table", paramLabel = "TABLE", description = "The table of what was run.")
    @Nullable
    String table;

    @Option(names = "--changed", description = "Run seeds again that were changed after they were run.")
    boolean changed;

    /// The seeds of the kind of environment, by the folder of that name, and those of all.
    Seeds on(Workspace workspace, Database database) {
        return Seeds.on(database, options -> {
            SeedOptions known = options.locations(
                            "filesystem:" + workspace.directory().resolve(folder))
                    .environment(workspace.config().environmentName());
            SeedOptions named = table == null ? known : known.table(table);
            return changed ? named.changed(SeedOptions.Changed.RUN_AGAIN) : named;
        });
    }
}
