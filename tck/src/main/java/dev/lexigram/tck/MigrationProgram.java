package dev.lexigram.tck;

import dev.lexigram.contracts.migration.MigrationInfo;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.migration.JavaMigration;
import dev.lexigram.sql.migration.MigrationListener;
import dev.lexigram.sql.migration.Migrations;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// One of the programs of {@link MigrationTorture}: migrates, and tells of each statement before it is sent.
final class MigrationProgram {

    private MigrationProgram() {}

    /// @param args the database's URL, the folder, the beginning of the tables' names, `up` or `down`, and
    ///     perhaps
    /// a statement that takes long for a migration in Java
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (DatabaseService database = DatabaseService.open(args[0])) {
            Migrating migrating = new Migrating(database, Path.of(args[1]), args[2]);
            Migrations migrations = migrating.migrations(o -> o.listener(new Telling(out))
                    .migrations(args.length > 4 ? List.of(new Slow(args[2], args[4], out)) : List.of()));
            if (args[3].equals("up")) {
                migrations.upgrade();
            } else {
                migrations.rollback();
            }
        }
    }

    /// Tells which statement begins.
    private record Telling(PrintStream out) implements MigrationListener {
        @Override
        public void statement(MigrationInfo migration, int number, String text) {
            out.println("at " + number);
        }
    }

    /// Makes a table and takes its time.
    record Slow(String t, String sql, PrintStream out) implements JavaMigration {
        @Override
        public String version() {
            return "50";
        }

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void up(Database database) {
            database.sql("create table if not exists " + t + "_java (id integer)")
                    .execute();
            out.println("at 2");
            database.sql(sql).list();
        }
    }
}
