package dev.lexigram.sql.search;

import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.contracts.search.Searchable;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Source;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.Table;
import java.util.Arrays;
import java.util.List;

/// Full-text search over columns of one table: `TextSearch.of("articles", "title", "body")`.
///
/// It needs its index: {@link #createIndex} makes it, or a migration with {@link #createStatements}. What is found
/// goes through the same tree as every question, so a table's rules hold for hits, ranks and totals. Upper and
/// lower case are the same. Immutable and thread-safe.
public final class TextSearch {

    private final Source.Named source;
    private final TextIndex index;

    private TextSearch(Source.Named source, TextIndex index) {
        this.source = source;
        this.index = index;
    }

    /// A search in these columns of English texts in a table with the key `id`, perhaps with a schema, perhaps with
    /// an alias: `blog.articles a`.
    ///
    /// @throws IllegalArgumentException when no column is named
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a name is not an identifier
    public static TextSearch of(String table, String... columns) {
        if (!(Source.of(table) instanceof Source.Named named)) {
            throw new IllegalArgumentException("A text search needs a table.");
        }
        var schema = named.table().schema();
        Identifier name = named.table().identifier();
        return new TextSearch(
                named,
                new TextIndex(
                        Identifier.of(name.name() + "_fts"),
                        schema == null ? null : schema.identifier(),
                        name,
                        Identifier.of("id"),
                        Arrays.stream(columns).map(Identifier::of).toList(),
                        Identifier.of("english")));
    }

    /// A copy for a table with another key. On SQLite it must be its `integer primary key`, or `rowid` where there
    /// is none.
    public TextSearch key(String column) {
        return with(index.name(), Identifier.of(column), index.language());
    }

    /// A copy for texts in another language, as PostgreSQL calls it; `simple` takes words as they are.
    ///
    /// PostgreSQL and, for English, SQLite find other forms of a word too; MySQL and MariaDB do not.
    public TextSearch language(String name) {
        return with(index.name(), index.key(), Identifier.of(name));
    }

    /// A copy with another name of the index than `<table>_fts`, for a second one on the same table.
    public TextSearch indexName(String name) {
        return with(Identifier.of(name), index.key(), index.language());
    }

    private TextSearch with(Identifier name, Identifier key, Identifier language) {
        return new TextSearch(
                source, new TextIndex(name, index.schema(), index.table(), key, index.columns(), language));
    }

    /// Makes the index over what is in the table and what will be.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when there is one of that name or a column is
    /// missing
    public void createIndex(Database database) {
        run(database, placed(database).createStatements(dialect(database)));
    }

    /// The statements that {@link #createIndex} runs, for a migration.
    public List<String> createStatements(Dialect dialect) {
        return syntax(dialect).createStatements(index);
    }

    /// Drops the index.
    public void dropIndex(Database database) {
        run(database, placed(database).dropStatements(dialect(database)));
    }

    /// The statements that {@link #dropIndex} runs, for a migration.
    public List<String> dropStatements(Dialect dialect) {
        return syntax(dialect).dropStatements(index);
    }

    /// Reads the whole table into the index anew. Needed on SQLite only, after `insert or replace` or after
    /// `vacuum` of a table without an integer key; does nothing elsewhere.
    public void rebuildIndex(Database database) {
        run(database, syntax(dialect(database)).rebuildStatements(placed(database).index));
    }

    /// This search where the table is for the calling code.
    private TextSearch placed(Database database) {
        var rules = database.unwrap(SqlEngine.class).renderer().rules();
        var schema = rules.placed(source.table()).schema();
        return new TextSearch(
                source,
                new TextIndex(
                        index.name(),
                        schema == null ? null : schema.identifier(),
                        index.table(),
                        index.key(),
                        index.columns(),
                        index.language()));
    }

    private static void run(Database database, List<String> statements) {
        database.useTransaction(
                tx -> statements.forEach(statement -> database.sql(statement).execute()));
    }

    /// A search for rows in which all words occur.
    public SearchQuery matching(String words) {
        return matching(words, SearchMode.PLAIN);
    }

    /// A search for what a user typed; nothing in it can break the search.
    public SearchQuery matching(String words, SearchMode mode) {
        return SearchQuery.of(this, new SearchText(words, mode));
    }

    /// The condition that all words occur, for any question to the table.
    public SqlCondition matches(String words) {
        return matches(words, SearchMode.PLAIN);
    }

    /// The condition that a row meets the search, for any question to the table.
    public SqlCondition matches(String words, SearchMode mode) {
        return new Matching(index, source.name(), new SearchText(words, mode));
    }

    /// How well a row meets a search for all words: greater is better.
    public SqlExpression rank(String words) {
        return rank(words, SearchMode.PLAIN);
    }

    /// How well a row meets the search: greater is better. On SQLite {@link #matching} is faster.
    public SqlExpression rank(String words, SearchMode mode) {
        return new Ranking(index, source.name(), new SearchText(words, mode));
    }

    /// This search at a database, its hits as records.
    public <T> Searchable<T> on(Database database, Class<T> type) {
        return request -> matching(request.words(), request.mode())
                .limit(request.limit())
                .offset(request.offset())
                .on(database, type);
    }

    Source.Named source() {
        return source;
    }

    TextIndex index() {
        return index;
    }

    /// The table of hits, in the schema of the searched one.
    Table besides(Identifier table) {
        return new Table(source.table().schema(), table);
    }

    static TextSearchSyntax syntax(Dialect dialect) {
        return dialect.textSearch().orElseThrow(() -> dialect.lacks(Capability.FULL_TEXT));
    }

    static Dialect dialect(Database database) {
        return database.unwrap(SqlEngine.class).renderer().dialect();
    }
}
