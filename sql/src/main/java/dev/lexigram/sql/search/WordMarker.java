package dev.lexigram.sql.search;

import dev.lexigram.contracts.search.SearchMode;
import dev.lexigram.sql.dialect.SearchTerms;
import dev.lexigram.sql.dialect.SearchText;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Marks words in a text for databases that cannot: the searched words letter by letter, without regard to case and
/// accents. Thread-safe.
final class WordMarker {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final String CUT = "…";

    private final Set<String> wanted;
    private final boolean prefixes;
    private final int words;

    private WordMarker(Set<String> wanted, boolean prefixes, int words) {
        this.wanted = wanted;
        this.prefixes = prefixes;
        this.words = words;
    }

    /// @param words about how many words a snippet has
    static WordMarker of(SearchText search, int words) {
        Set<String> wanted = search.terms(word -> false).branches().stream()
                .flatMap(branch -> branch.wanted().stream())
                .map(SearchTerms.Term::words)
                .flatMap(List::stream)
                .map(WordMarker::folded)
                .collect(Collectors.toUnmodifiableSet());
        return new WordMarker(wanted, search.mode() == SearchMode.PREFIX, words);
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// A part of the text with the words between the marks of {@link TextSearchSyntax}.
    String snippet(String text) {
        List<Span> spans = spans(text);
        int first = 0;
        while (first < spans.size() && !spans.get(first).hit()) {
            first++;
        }
        boolean none = first == spans.size();
        int from = none ? 0 : Math.max(0, Math.min(first - words / 4, spans.size() - words));
        int to = Math.min(spans.size(), from + words);
        return marked(text, spans, from, to);
    }

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            spans.add(new Span(word.start(), word.end(), isWanted(folded(word.group()))));
        }
        return spans;
    }

    private boolean isWanted(String word) {
        return wanted.contains(word) || (prefixes && wanted.stream().anyMatch(word::startsWith));
    }

    private static String marked(String text, List<Span> spans, int from, int to) {
        StringBuilder out = new StringBuilder(from == 0 ? "" : CUT);
        int at = from == 0 ? 0 : spans.get(from).start();
        for (Span span : spans.subList(from, to)) {
            out.append(text, at, span.start());
            out.append(span.hit() ? TextSearchSyntax.BEGIN : "").append(text, span.start(), span.end());
            out.append(span.hit() ? TextSearchSyntax.END : "");
            at = span.end();
        }
        return to == spans.size()
                ? out.append(text, at, text.length()).toString()
                : out.append(CUT).toString();
    }

    /// A word in a text.
    private record Span(int start, int end, boolean hit) {}
}
