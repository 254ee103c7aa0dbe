package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.migration.MigrationOptions;
import dev.lexigram.sql.migration.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// A folder of migrations and a history of a test's own. In files `{t}` stands for a name that no other test has.
///
/// @param database where they are applied
/// @param folder where the files are
/// @param t the beginning of the names of the test's tables
record Migrating(Database database, Path folder, String t) {

    static Migrating in(Database database, Path folder) {
        return new Migrating(database, folder, Scratch.name("mig"));
    }

    /// The same folder and history by another database object.
    Migrating by(Database other) {
        return new Migrating(other, folder, t);
    }

    Migrating file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text.replace("{t}", t));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Migrating without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// A file that makes the table of this name, and one that drops it.
    Migrating table(String version, String name) {
        file("V" + version + "__make_" + name + ".sql", "create table {t}_" + name + " (id integer not null);\n");
        return file("U" + version + "__drop_" + name + ".sql", "drop table {t}_" + name + ";\n");
    }

    Migrations migrations() {
        return migrations(o -> o);
    }

    Migrations migrations(UnaryOperator<MigrationOptions> change) {
        return Migrations.on(
                database, o -> change.apply(o.locations("filesystem:" + folder).table(history())));
    }

    String history() {
        return t + "_history";
    }

    boolean has(String name) {
        return database.table(t + "_" + name).isPresent();
    }

    long count(String name) {
        return Scratch.count(database, t + "_" + name);
    }
}
