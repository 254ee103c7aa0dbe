package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import dev.lexigram.sql.diff.SchemaChange.RenameTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what was renamed as the caller says, and guesses the rest.
///
/// @param rules what is the same
/// @param options what the caller says
record Renames(Comparison rules, DiffOptions options) {

    // Of its columns, as many as this must be alike before a table is taken for another one's new name.
    private static final double ALIKE = 0.6;

    /// The renames that the caller names and that are still to be done.
    List<SchemaChange> answered(SchemaInfo live, SchemaInfo wanted) {
        List<SchemaChange> changes = new ArrayList<>();
        Tables tables = new Tables(live);
        List<RenameGuess> answers = new ArrayList<>(options.renamed());
        answers.sort(Comparator.comparing(answer -> answer.table().isPresent()));
        for (RenameGuess answer : answers) {
            Optional<SchemaChange> change = change(tables, wanted, answer);
            change.ifPresent(tables::apply);
            change.ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<SchemaChange> change(Tables live, SchemaInfo wanted, RenameGuess answer) {
        String from = answer.from();
        String to = answer.to();
        if (answer.table().isEmpty()) {
            boolean applies = live.find(from).isPresent()
                    && live.find(to).isEmpty()
                    && wanted.table(to).isPresent();
            return applies ? Optional.of(new RenameTable(from, to)) : Optional.empty();
        }
        String table = answer.table().get();
        boolean there = live.find(table)
                .filter(found ->
                        found.column(from).isPresent() && found.column(to).isEmpty())
                .isPresent();
        boolean asked = wanted.table(table)
                .filter(found -> found.column(to).isPresent())
                .isPresent();
        return there && asked ? Optional.of(new RenameColumn(table, from, to)) : Optional.empty();
    }

    /// What may have been renamed, without what the caller denies.
    List<RenameGuess> guesses(SchemaInfo live, SchemaInfo wanted) {
        List<RenameGuess> guesses = new ArrayList<>(tables(live, wanted));
        for (TableDetails table : live.tables()) {
            wanted.table(table.name()).ifPresent(other -> guesses.addAll(columns(table, other)));
        }
        guesses.removeAll(options.notRenamed());
        return List.copyOf(guesses);
    }

    private List<RenameGuess> tables(SchemaInfo live, SchemaInfo wanted) {
        List<RenameGuess> guesses = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (TableDetails made : wanted.tables()) {
            if (live.table(made.name()).isPresent()) {
                continue;
            }
            live.tables().stream()
                    .filter(old -> wanted.table(old.name()).isEmpty()
                            && !options.ignores(old.name())
                            && !taken.contains(old.name()))
                    .filter(old -> alike(old, made) >= ALIKE)
                    .max(Comparator.comparingDouble(old -> alike(old, made)))
                    .ifPresent(old -> {
                        taken.add(old.name());
                        guesses.add(new RenameGuess(Optional.empty(), old.name(), made.name()));
                    });
        }
        return guesses;
    }

    private double alike(TableDetails one, TableDetails other) {
        long same = one.columns().stream()
                .filter(column -> other.column(column.name())
                        .filter(found -> rules.sameType(column.type(), found.type()))
                        .isPresent())
                .count();
        return (double) same / Math.max(one.columns().size(), other.columns().size());
    }

    private List<RenameGuess> columns(TableDetails live, TableDetails wanted) {
        List<RenameGuess> guesses = new ArrayList<>();
        List<ColumnDetails> added = new ArrayList<>(wanted.columns());
        added.removeIf(column -> live.column(column.name()).isPresent());
        for (ColumnDetails gone : live.columns()) {
            if (wanted.column(gone.name()).isPresent()) {
                continue;
            }
            int place = live.columns().indexOf(gone);
            added.stream()
                    .filter(column -> rules.sameType(gone.type(), column.type()))
                    .max(Comparator.comparingInt(column ->
                            likeness(gone, column, place == wanted.columns().indexOf(column))))
                    .ifPresent(column -> {
                        added.remove(column);
                        guesses.add(new RenameGuess(Optional.of(live.name()), gone.name(), column.name()));
                    });
        }
        return guesses;
    }

    private static int likeness(ColumnDetails one, ColumnDetails other, boolean samePlace) {
        boolean within = one.name().contains(other.name()) || other.name().contains(one.name());
        return (samePlace ? 2 : 0) + (within ? 2 : 0) + (one.nullable() == other.nullable() ? 1 : 0);
    }
}
