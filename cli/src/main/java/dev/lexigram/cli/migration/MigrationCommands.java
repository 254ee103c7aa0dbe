package dev.lexigram.cli.migration;

import dev.lexigram.cli.task.Entry;
import java.util.List;

/// The commands of this package.
public final class MigrationCommands {

    private MigrationCommands() {}

    public static List<Entry> entries() {
        return List.of(
                Entry.of("init", DbInit::new),
                Entry.of("create", DbCreate::new),
                Entry.of("revision", DbRevision::new),
                new Entry(
                        "migrate",
                        DbMigrate::new,
                        List.of(
                                Entry.of("run", MigrateRun::new),
                                Entry.of("rollback", MigrateRollback::new),
                                Entry.of("history", DbHistory::new))),
                Entry.of("upgrade", DbUpgrade::new),
                Entry.of("downgrade", DbDowngrade::new),
                Entry.of("status", DbStatus::new),
                Entry.of("history", DbHistory::new),
                Entry.of("validate", DbValidate::new),
                Entry.of("lint", DbLint::new),
                Entry.of("diff", DbDiff::new),
                Entry.of("drift", DbDrift::new),
                Entry.of("repair", DbRepair::new),
                Entry.of("baseline", DbBaseline::new),
                Entry.of("stamp", DbStamp::new),
                Entry.of("squash", DbSquash::new),
                Entry.of("seed", DbSeed::new),
                Entry.of("reset", DbReset::new));
    }
}
