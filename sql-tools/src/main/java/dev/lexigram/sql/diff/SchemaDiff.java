package dev.lexigram.sql.diff;

import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.SchemaChange.CreateSequence;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropSequence;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import java.util.ArrayList;
import java.util.List;

/// What lies between a schema that is there and one that is wanted. Immutable and thread-safe.
///
/// ```java
/// SchemaInfo live = SchemaInspector.on(db).schema();
/// SchemaInfo wanted = SchemaModels.of(db, User.class, Order.class);
/// SchemaDiff diff = SchemaDiff.between(live, wanted, dialect, DiffOptions.forRecords());
/// diff.changes().forEach(change -> show(change.sentence()));
/// ```
///
/// @param changes the changes; renames first, and in an order in which none needs a later one
/// @param guesses what may have been renamed, and is dropped and made anew unless the caller says so
/// @param unknown the tables that nobody wants and that stay
/// @param up the statements that make the changes, in their order
/// @param down the statements that take them back; what was dropped comes back empty
/// @param text the same for files, with comments
public record SchemaDiff(
        List<SchemaChange> changes,
        List<RenameGuess> guesses,
        List<String> unknown,
        List<String> up,
        List<String> down,
        MigrationText text) {

    public SchemaDiff {
        changes = List.copyOf(changes);
        guesses = List.copyOf(guesses);
        unknown = List.copyOf(unknown);
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /// Compares two schemas.
    ///
    /// @param actual the schema that is there
    /// @param wanted the schema that should be, such as {@link SchemaModels#of}
    /// @throws QueryException when the database is not one of those whose migrations can be written
    public static SchemaDiff between(SchemaInfo actual, SchemaInfo wanted, Dialect dialect, DiffOptions options) {
        Comparison rules = Comparison.of(dialect, options);
        Renames renames = new Renames(rules, options);
        List<SchemaChange> renamed = renames.answered(actual, wanted);
        SchemaInfo middle = Tables.after(actual, renamed);
        List<String> unknown = new ArrayList<>();
        List<SchemaChange> changes = new ArrayList<>();
        changes.addAll(tables(rules, options, middle, wanted));
        changes.addAll(surplus(options, middle, wanted, unknown));
        if (dialect.can(Capability.SEQUENCES)) {
            changes.addAll(sequences(options, middle, wanted));
        }
        Written written = new Written(rules, dialect, new Written.Stages(actual, middle), renamed, changes);
        List<RenameGuess> guesses = renames.guesses(middle, wanted);
        List<SchemaChange> all = new ArrayList<>(renamed);
        all.addAll(changes);
        return new SchemaDiff(
                all,
                guesses,
                unknown,
                Written.statements(written.up()),
                Written.statements(written.down()),
                written.text(guesses));
    }

    private static List<SchemaChange> tables(
            Comparison rules, DiffOptions options, SchemaInfo live, SchemaInfo wanted) {
        List<SchemaChange> changes = new ArrayList<>();
        for (TableDetails table : wanted.tables()) {
            if (options.comparesEverything() && options.ignores(table.name())) {
                continue;
            }
            live.table(table.name())
                    .ifPresentOrElse(
                            there -> changes.addAll(TableDiff.between(rules, there, table)),
                            () -> changes.add(new CreateTable(table)));
        }
        return changes;
    }

    private static List<SchemaChange> surplus(
            DiffOptions options, SchemaInfo live, SchemaInfo wanted, List<String> unknown) {
        List<SchemaChange> changes = new ArrayList<>();
        for (TableDetails table : live.tables()) {
            if (wanted.table(table.name()).isPresent() || options.ignores(table.name())) {
                continue;
            }
            if (options.dropsUnknown()) {
                changes.add(new DropTable(table));
            } else {
                unknown.add(table.name());
            }
        }
        return changes;
    }

    private static List<SchemaChange> sequences(DiffOptions options, SchemaInfo live, SchemaInfo wanted) {
        List<SchemaChange> changes = new ArrayList<>();
        wanted.sequences().stream()
                .filter(name -> !live.sequences().contains(name))
                .forEach(name -> changes.add(new CreateSequence(name)));
        if (options.comparesEverything()) {
            live.sequences().stream()
                    .filter(name -> !wanted.sequences().contains(name))
                    .forEach(name -> changes.add(new DropSequence(name)));
        }
        return changes;
    }

    /// Whether there is nothing to change.
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// The text of the way up, with comments: what a migration's file takes.
    public String script() {
        return text.up();
    }
}
