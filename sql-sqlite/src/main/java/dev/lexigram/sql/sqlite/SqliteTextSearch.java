package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.dialect.SearchTerms;
import dev.lexigram.sql.dialect.SearchTerms.Branch;
import dev.lexigram.sql.dialect.SearchTerms.Term;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.StopWords;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Search through an FTS5 table without content of its own, which triggers keep in step with the searched table.
enum SqliteTextSearch implements TextSearchSyntax {
    INSTANCE;

    @Override
    public List<String> createStatements(TextIndex index) {
        String tokens = index.language().name().equals("english") ? "porter unicode61" : "unicode61";
        String create = "create virtual table " + named(index, "") + " using fts5(" + columns(index, c -> c)
                + ", content='" + index.table().name() + "', content_rowid='"
                + index.key().name() + "', tokenize='" + tokens + " remove_diacritics 2')";
        return List.of(
                create,
                trigger(index, "_ai", "insert", added(index)),
                trigger(index, "_ad", "delete", removed(index)),
                trigger(index, "_au", "update", removed(index) + added(index)),
                rebuild(index));
    }

    private static String trigger(TextIndex index, String suffix, String event, String body) {
        return "create trigger " + named(index, suffix) + " after " + event + " on "
                + index.table().doubleQuoted() + " begin " + body + "end";
    }

    private static String added(TextIndex index) {
        return "insert into " + index.name().doubleQuoted() + " (rowid, " + columns(index, c -> c) + ") values (new."
                + index.key().doubleQuoted() + ", " + columns(index, c -> "new." + c) + "); ";
    }

    // The index cannot find the old words by itself: they are told to it.
    private static String removed(TextIndex index) {
        String name = index.name().doubleQuoted();
        return "insert into " + name + " (" + name + ", rowid, " + columns(index, c -> c) + ") values ('delete', old."
                + index.key().doubleQuoted() + ", " + columns(index, c -> "old." + c) + "); ";
    }

    private static String columns(TextIndex index, Function<String, String> form) {
        return index.columns().stream()
                .map(column -> form.apply(column.doubleQuoted()))
                .collect(Collectors.joining(", "));
    }

    private static String named(TextIndex index, String suffix) {
        Identifier schema = index.schema();
        String prefix = schema == null ? "" : schema.doubleQuoted() + ".";
        return prefix + Identifier.of(index.name().name() + suffix).doubleQuoted();
    }

    @Override
    public List<String> dropStatements(TextIndex index) {
        return List.of(
                "drop trigger " + named(index, "_ai"),
                "drop trigger " + named(index, "_ad"),
                "drop trigger " + named(index, "_au"),
                "drop table " + named(index, ""));
    }

    @Override
    public List<String> rebuildStatements(TextIndex index) {
        return List.of(rebuild(index));
    }

    private static String rebuild(TextIndex index) {
        return "insert into " + named(index, "") + " (" + index.name().doubleQuoted() + ") values ('rebuild')";
    }

    @Override
    public void matches(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        out.name(rows).text(".").name(index.key()).text(" in (select rowid from ");
        table(out, index).text(" where ");
        hitsMatch(out, index, search);
        out.text(")");
    }

    @Override
    public void rank(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        out.text("coalesce((select -rank from ");
        lookUp(out, index, rows, search);
        out.text("), 0)");
    }

    private void lookUp(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        table(out, index).text(" where ");
        hitsMatch(out, index, search);
        out.text(" and rowid = ").name(rows).text(".").name(index.key());
    }

    private static TextSink table(TextSink out, TextIndex index) {
        Identifier schema = index.schema();
        if (schema != null) {
            out.name(schema).text(".");
        }
        return out.name(index.name());
    }

    @Override
    public Optional<Hits> hits(TextIndex index) {
        return Optional.of(new Hits(index.name(), "rowid", "-rank"));
    }

    @Override
    public void hitsMatch(TextSink out, TextIndex index, SearchText search) {
        SearchTerms terms = search.terms(word -> StopWords.in(index.language().name(), word));
        if (terms.isEmpty()) {
            out.text("1 = 0");
        } else {
            out.name(index.name()).text(" match ").value(text(terms));
        }
    }

    private static String text(SearchTerms terms) {
        return terms.branches().stream().map(branch -> "(" + text(branch) + ")").collect(Collectors.joining(" OR "));
    }

    private static String text(Branch branch) {
        String wanted = joined(branch.wanted(), " AND ");
        return branch.unwanted().isEmpty()
                ? wanted
                : "(" + wanted + ") NOT (" + joined(branch.unwanted(), " OR ") + ")";
    }

    private static String joined(List<Term> terms, String word) {
        return terms.stream()
                .map(term -> '"' + term.text() + '"' + (term.prefix() ? "*" : ""))
                .collect(Collectors.joining(word));
    }

    @Override
    public boolean marksWords() {
        return true;
    }

    @Override
    public void snippet(
            TextSink out, TextIndex index, Identifier rows, SearchText search, Identifier column, int words) {
        int position = index.columns().indexOf(column);
        out.text("(select snippet(").name(index.name()).text(", " + position + ", ");
        // FTS5 takes at most 64 words.
        out.value(BEGIN)
                .text(", ")
                .value(END)
                .text(", '…', ")
                .value(Math.min(words, 64))
                .text(") from ");
        lookUp(out, index, rows, search);
        out.text(")");
    }
}
