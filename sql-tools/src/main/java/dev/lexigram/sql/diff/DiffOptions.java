package dev.lexigram.sql.diff;

import dev.lexigram.sql.schema.SchemaSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What counts as a difference, and what the caller knows about renamed tables and columns. Immutable and
/// thread-safe.
///
/// @param scope whether the wanted schema comes from records
/// @param ignored tables that are not looked at; `*` stands for any letters
/// @param dropsUnknown whether tables that nobody wants are dropped
/// @param renamed what was renamed
/// @param notRenamed what was not renamed although it looks so
public record DiffOptions(
        Scope scope,
        List<String> ignored,
        boolean dropsUnknown,
        List<RenameGuess> renamed,
        List<RenameGuess> notRenamed) {

    // The tables with which migrations and seeds keep their books.
    private static final List<String> BOOKS =
            List.of("schema_migrations*", "lexigram_seeds*", "flyway_schema_history", "sqlite_*");

    /// What is compared.
    public enum Scope {
        /// What records can declare. What they cannot, such as defaults and partial indexes, is left as it is.
        RECORDS,
        /// Everything but comments and views.
        EVERYTHING
    }

    public DiffOptions {
        ignored = List.copyOf(ignored);
        renamed = List.copyOf(renamed);
        notRenamed = List.copyOf(notRenamed);
    }

    /// For a schema that records want: only what records can declare is compared, the library's own tables are
    /// ignored unless a record is in them, and tables without a record stay.
    public static DiffOptions forRecords() {
        return new DiffOptions(Scope.RECORDS, own(), false, List.of(), List.of());
    }

    private static List<String> own() {
        Stream<String> parts = SchemaSetup.all().stream().flatMap(setup -> setup.tables().sequencedKeySet().stream());
        return Stream.concat(BOOKS.stream(), parts).toList();
    }

    /// For two schemas of databases: everything is compared, and what is too much is dropped.
    public static DiffOptions exact() {
        return new DiffOptions(Scope.EVERYTHING, List.of(), true, List.of(), List.of());
    }

    /// A copy that takes a column for the same under a new name. It does nothing where there is no such column, so
    /// that an answer can be given again.
    ///
    /// @param table the table's name, the new one if it was renamed too
    public DiffOptions renamed(String table, String from, String to) {
        return with(new RenameGuess(Optional.of(table), from, to));
    }

    /// A copy that takes a table for the same under a new name.
    public DiffOptions renamedTable(String from, String to) {
        return with(new RenameGuess(Optional.empty(), from, to));
    }

    /// A copy that says yes to a guess.
    public DiffOptions with(RenameGuess answer) {
        return new DiffOptions(scope, ignored, dropsUnknown, plus(renamed, answer), notRenamed);
    }

    /// A copy that says no to a guess, which is not made again.
    public DiffOptions notRenamed(RenameGuess guess) {
        return new DiffOptions(scope, ignored, dropsUnknown, renamed, plus(notRenamed, guess));
    }

    /// A copy that does not look at these tables either; `*` stands for any letters.
    public DiffOptions ignoring(String... tables) {
        List<String> all = new ArrayList<>(ignored);
        all.addAll(List.of(tables));
        return new DiffOptions(scope, all, dropsUnknown, renamed, notRenamed);
    }

    /// A copy that drops the tables that nobody wants, if they are not ignored.
    public DiffOptions dropUnknown() {
        return new DiffOptions(scope, ignored, true, renamed, notRenamed);
    }

    boolean ignores(String table) {
        return ignored.stream().anyMatch(pattern -> matches(pattern, table));
    }

    private static boolean matches(String pattern, String table) {
        String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return table.matches(expression);
    }

    boolean comparesEverything() {
        return scope == Scope.EVERYTHING;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
