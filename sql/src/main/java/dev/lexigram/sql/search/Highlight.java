package dev.lexigram.sql.search;

import dev.lexigram.sql.dialect.TextSearchSyntax;

/// How the words that were found are shown. Immutable and thread-safe.
///
/// @param before what stands before a word
/// @param after what stands after it
/// @param words about how many words of the text are shown, 4 to 64
/// @param escape what is done with the text itself
public record Highlight(String before, String after, int words, Escape escape) {

    /// What is done with the text around the words.
    public enum Escape {
        /// Nothing.
        NONE,
        /// `&`, `<`, `>` and quotes become entities, so that the text cannot become part of a page's markup.
        HTML
    }

    /// @throws IllegalArgumentException when the number of words is out of range
    public Highlight {
        if (words < 4 || words > 64) {
            throw new IllegalArgumentException("A snippet has 4 to 64 words, not " + words + ".");
        }
    }

    /// For web pages: words in `<mark>`, the text escaped.
    public static Highlight html() {
        return new Highlight("<mark>", "</mark>", 24, Escape.HTML);
    }

    /// Words between two markers, the text as it is.
    public static Highlight between(String before, String after) {
        return new Highlight(before, after, 24, Escape.NONE);
    }

    /// A copy that shows about so many words.
    public Highlight words(int number) {
        return new Highlight(before, after, number, escape);
    }

    /// A text whose words stand between the database's marks, as it is shown.
    String shown(String marked) {
        String text = escape == Escape.HTML ? escaped(marked) : marked;
        return text.replace(TextSearchSyntax.BEGIN, before).replace(TextSearchSyntax.END, after);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
