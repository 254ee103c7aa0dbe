package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.search.SearchMode;
import java.util.function.Predicate;

/// What a user typed, and how it is meant. Immutable and thread-safe.
///
/// @param words the text, without control characters and halves of characters, which databases refuse
/// @param mode how it is meant
public record SearchText(String words, SearchMode mode) {

    public SearchText {
        words = cleaned(words);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isText(c) ? c : ' '));
        return clean.toString();
    }

    private static boolean isText(int character) {
        return !Character.isISOControl(character)
                && (character > Character.MAX_VALUE || !Character.isSurrogate((char) character));
    }

    /// The search taken apart, for databases that are not given the text itself.
    ///
    /// @param ignored words that are too common or too short to be in the index
    public SearchTerms terms(Predicate<String> ignored) {
        return SearchTerms.of(this, ignored);
    }

    /// Hides the words, which may be personal.
    @Override
    public String toString() {
        return mode + " ?";
    }
}
