package dev.lexigram.cli.migration;

import dev.lexigram.cli.entity.EntityOptions;
import dev.lexigram.cli.output.Table;
import dev.lexigram.cli.task.MisuseException;
import dev.lexigram.cli.task.RefusedException;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.RenameGuess;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.inspect.SchemaInspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares the application's records with the database, and asks what was renamed. Filled by picocli.
final class Comparison {

    private static final Pattern RENAME = Pattern.compile("(?:([^.=]+)\\.)?([^.=]+)=([^.=]+)");
    private static final Set<String> YES = Set.of("y", "yes");

    @Mixin
    final EntityOptions entities = new EntityOptions();

    @Option(
            names = "--rename",
            paramLabel = "TABLE.OLD=NEW",
            description = "This column was renamed; OLD=NEW for a table. May be repeated.")
    List<String> renames = new ArrayList<>();

    @Option(names = "--no-rename", description = "Nothing else was renamed.")
    boolean noRename;

    @Option(names = "--drop-unknown", description = "Drop the tables that no record is stored in.")
    boolean dropUnknown;

    /// What the records want and the database lacks.
    SchemaDiff of(Workspace workspace, Database database) {
        try (var found = entities.find(workspace)) {
            SchemaInfo wanted = SchemaModels.of(database, found.types().toArray(Class<?>[]::new));
            SchemaInfo actual = SchemaInspector.on(database).schema();
            return answered(workspace, actual, wanted, database.unwrap(Dialect.class));
        }
    }

    private SchemaDiff answered(Workspace workspace, SchemaInfo actual, SchemaInfo wanted, Dialect dialect) {
        DiffOptions options = options();
        SchemaDiff diff = SchemaDiff.between(actual, wanted, dialect, options);
        while (!diff.guesses().isEmpty()) {
            RenameGuess guess = diff.guesses().getFirst();
            options = isRenamed(workspace, guess) ? options.with(guess) : options.notRenamed(guess);
            diff = SchemaDiff.between(actual, wanted, dialect, options);
        }
        return diff;
    }

    private DiffOptions options() {
        DiffOptions options = dropUnknown ? DiffOptions.forRecords().dropUnknown() : DiffOptions.forRecords();
        for (String rename : renames) {
            Matcher matcher = RENAME.matcher(rename);
            if (!matcher.matches()) {
                throw new MisuseException(Problem.of("A rename cannot be understood.")
                        .with("found", rename)
                        .hint("Write --rename users.name=full_name, or --rename users=people for a table."));
            }
            String table = matcher.group(1);
            options = table == null
                    ? options.renamedTable(matcher.group(2), matcher.group(3))
                    : options.renamed(table, matcher.group(2), matcher.group(3));
        }
        return options;
    }

    private boolean isRenamed(Workspace workspace, RenameGuess guess) {
        if (noRename) {
            return false;
        }
        return workspace
                .surroundings()
                .person()
                .answer(guess.question() + " [y/N]")
                .map(said -> YES.contains(said.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> unanswered(guess));
    }

    private static RefusedException unanswered(RenameGuess guess) {
        String rename = guess.table().map(name -> name + ".").orElse("") + guess.from() + "=" + guess.to();
        return new RefusedException(Problem.of("It is not known whether something was renamed.")
                .with("question", guess.question())
                .hint("Say --rename " + rename + ", or --no-rename."));
    }

    /// The changes as a table.
    static Table table(SchemaDiff diff) {
        Table table = Table.report("table", "change", "loses");
        diff.changes()
                .forEach(change -> table.add(
                        change.table(), change.sentence(), change.loss().orElse(null)));
        return diff.changes().stream().anyMatch(change -> change.losesData()) ? table : table.without("loses");
    }
}
