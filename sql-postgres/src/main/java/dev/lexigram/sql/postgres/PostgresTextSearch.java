package dev.lexigram.sql.postgres;

import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextIndex;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Search through `tsvector` and a GIN index on the expression, so the table itself stays as it is.
enum PostgresTextSearch implements TextSearchSyntax {
    INSTANCE;

    @Override
    public List<String> createStatements(TextIndex index) {
        return List.of("create index " + index.name().doubleQuoted() + " on " + schema(index)
                + index.table().doubleQuoted() + " using gin (" + document(index, null) + ")");
    }

    @Override
    public List<String> dropStatements(TextIndex index) {
        return List.of("drop index " + schema(index) + index.name().doubleQuoted());
    }

    private static String schema(TextIndex index) {
        Identifier schema = index.schema();
        return schema == null ? "" : schema.doubleQuoted() + ".";
    }

    // Spelled alike in the index and in questions, or the index would not serve them.
    private static String document(TextIndex index, @Nullable Identifier rows) {
        String texts =
                index.columns().stream().map(column -> text(rows, column)).collect(Collectors.joining(" || ' ' || "));
        return "to_tsvector(" + config(index) + ", " + texts + ")";
    }

    private static String text(@Nullable Identifier rows, Identifier column) {
        String qualifier = rows == null ? "" : rows.doubleQuoted() + ".";
        return "coalesce(" + qualifier + column.doubleQuoted() + ", '')";
    }

    private static String config(TextIndex index) {
        return "'" + index.language().name() + "'::regconfig";
    }

    @Override
    public void matches(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        if (hasNothing(search)) {
            out.text("1 = 0");
            return;
        }
        out.text(document(index, rows)).text(" @@ ");
        query(out, index, search);
    }

    // Of exclusions alone PostgreSQL would make a search for everything else, which no index serves.
    private static boolean hasNothing(SearchText search) {
        return search.terms(word -> false).isEmpty();
    }

    @Override
    public void rank(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        out.text("ts_rank(").text(document(index, rows)).text(", ");
        query(out, index, search);
        // 1: a word in a short text counts more than in a long one, as with the other databases.
        out.text(", 1)");
    }

    private static void query(TextSink out, TextIndex index, SearchText search) {
        String function = switch (search.mode()) {
            case PLAIN -> "plainto_tsquery(";
            case PHRASE -> "phraseto_tsquery(";
            case PREFIX -> "to_tsquery(";
            case WEB -> "websearch_to_tsquery(";
        };
        out.text(function).text(config(index)).text(", ");
        out.value(text(search)).text(")");
    }

    private static String text(SearchText search) {
        return switch (search.mode()) {
            case PLAIN, PHRASE, WEB -> search.words();
            case PREFIX ->
                search.terms(word -> false).branches().stream()
                        .flatMap(branch -> branch.wanted().stream())
                        .map(term -> "'" + term.text() + "':*")
                        .collect(Collectors.joining(" & "));
        };
    }

    @Override
    public boolean marksWords() {
        return true;
    }

    @Override
    public void snippet(
            TextSink out, TextIndex index, Identifier rows, SearchText search, Identifier column, int words) {
        out.text("ts_headline(")
                .text(config(index))
                .text(", ")
                .text(text(rows, column))
                .text(", ");
        query(out, index, search);
        out.text(", ")
                .value("StartSel=" + BEGIN + ", StopSel=" + END + ", MaxWords=" + words + ", MinWords="
                        + Math.max(1, words / 2) + ", ShortWord=0");
        out.text(")");
    }
}
