package dev.lexigram.sql.mysql;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Search through InnoDB's fulltext index, in boolean mode, with a search that is made here of words.
///
/// The index stands on an invisible column that is made of the searched ones, because InnoDB compares as the
/// column's collation says: on columns that compare exactly, upper case would not be found by lower case.
enum MysqlTextSearch implements TextSearchSyntax {
    INSTANCE;

    // InnoDB's innodb_ft_min_token_size unless the server is set otherwise.
    private static final int SHORTEST = 3;

    @Override
    public List<String> createStatements(TextIndex index) {
        String name = index.name().backQuoted();
        String texts = index.columns().stream().map(Identifier::backQuoted).collect(Collectors.joining(", "));
        return List.of("alter table " + table(index) + " add column " + name
                + " longtext character set utf8mb4 collate utf8mb4_unicode_520_ci generated always as (concat_ws(' ', "
                + texts + ")) stored invisible, add fulltext index " + name + " (" + name + ")");
    }

    @Override
    public List<String> dropStatements(TextIndex index) {
        String name = index.name().backQuoted();
        return List.of("alter table " + table(index) + " drop index " + name + ", drop column " + name);
    }

    private static String table(TextIndex index) {
        Identifier schema = index.schema();
        String prefix = schema == null ? "" : schema.backQuoted() + ".";
        return prefix + index.table().backQuoted();
    }

    @Override
    public void matches(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        write(out, index, rows, search, "1 = 0");
    }

    @Override
    public void rank(TextSink out, TextIndex index, Identifier rows, SearchText search) {
        write(out, index, rows, search, "0");
    }

    private static void write(TextSink out, TextIndex index, Identifier rows, SearchText search, String ifNothing) {
        SearchTerms terms = search.terms(word -> isIgnored(index, word));
        if (terms.isEmpty()) {
            out.text(ifNothing);
            return;
        }
        out.text("match (").name(rows).text(".").name(index.name()).text(") against (");
        out.value(text(terms)).text(" in boolean mode)");
    }

    // A wanted word that is not in the index would find nothing at all.
    private static boolean isIgnored(TextIndex index, String word) {
        return word.codePointCount(0, word.length()) < SHORTEST
                || StopWords.ofInnoDb(word)
                || StopWords.in(index.language().name(), word);
    }

    private static String text(SearchTerms terms) {
        List<Branch> branches = terms.branches();
        return branches.size() == 1
                ? text(branches.getFirst())
                : branches.stream().map(branch -> "(" + text(branch) + ")").collect(Collectors.joining(" "));
    }

    private static String text(Branch branch) {
        Stream<String> wanted = branch.wanted().stream().map(term -> "+" + text(term));
        Stream<String> unwanted = branch.unwanted().stream().map(term -> "-" + text(term));
        return Stream.concat(wanted, unwanted).collect(Collectors.joining(" "));
    }

    private static String text(Term term) {
        if (term.prefix()) {
            return term.text() + "*";
        }
        return term.words().size() == 1 ? term.text() : '"' + term.text() + '"';
    }
}
