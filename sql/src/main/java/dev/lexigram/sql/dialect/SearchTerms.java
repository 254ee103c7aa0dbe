package dev.lexigram.sql.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A search taken apart into words. They hold letters, digits, marks and underscores only, so they are safe in any
/// search language. Immutable and thread-safe.
///
/// @param branches what may be met, any of it
public record SearchTerms(List<Branch> branches) {

    // Databases limit the size of a search; nobody types more.
    private static final int MOST_TERMS = 64;
    private static final int MOST_BRANCHES = 16;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"|(-?)(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{N}]");

    public SearchTerms {
        branches = List.copyOf(branches);
    }

    /// What must be met together.
    ///
    /// @param wanted what must occur, at least one
    /// @param unwanted what must not occur
    public record Branch(List<Term> wanted, List<Term> unwanted) {
        public Branch {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }
    }

    /// Words that must occur one after another.
    ///
    /// @param words the words, at least one
    /// @param prefix whether the one word may go on
    public record Term(List<String> words, boolean prefix) {
        public Term {
            words = List.copyOf(words);
        }

        /// The words with blanks between them.
        public String text() {
            return String.join(" ", words);
        }
    }

    /// The words of a text, in order.
    public static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> SOUND.matcher(word).find())
                .toList();
    }

    static SearchTerms of(SearchText search, Predicate<String> ignored) {
        Reader reader = new Reader(ignored);
        switch (search.mode()) {
            case PLAIN -> {
                for (String chunk : search.words().split("\\s+")) {
                    reader.add(new Term(words(chunk), false), true);
                }
            }
            case PHRASE -> reader.add(new Term(words(search.words()), false), true);
            case PREFIX -> words(search.words()).forEach(word -> reader.add(new Term(List.of(word), true), true));
            case WEB -> reader.web(search.words());
        }
        return reader.result();
    }

    /// Whether nothing can meet it.
    public boolean isEmpty() {
        return branches.isEmpty();
    }

    /// Collects terms. Not thread-safe.
    private static final class Reader {

        private final Predicate<String> ignored;
        private final List<Branch> branches = new ArrayList<>();
        private final List<Term> wanted = new ArrayList<>();
        private final List<Term> unwanted = new ArrayList<>();
        private int count;

        Reader(Predicate<String> ignored) {
            this.ignored = ignored;
        }

        void web(String text) {
            Matcher part = PART.matcher(text);
            while (part.find()) {
                String phrase = part.group(2);
                if (phrase != null) {
                    add(new Term(words(phrase), false), part.group(1).isEmpty());
                } else if (part.group().equalsIgnoreCase("or")) {
                    endBranch();
                } else {
                    add(new Term(words(part.group(4)), false), part.group(3).isEmpty());
                }
            }
        }

        void add(Term term, boolean want) {
            boolean empty = term.words().isEmpty() || count >= MOST_TERMS;
            if (empty || (term.words().size() == 1 && !term.prefix() && ignored.test(term.text()))) {
                return;
            }
            count++;
            (want ? wanted : unwanted).add(term);
        }

        private void endBranch() {
            if (!wanted.isEmpty() && branches.size() < MOST_BRANCHES) {
                branches.add(new Branch(wanted, unwanted));
            }
            wanted.clear();
            unwanted.clear();
        }

        SearchTerms result() {
            endBranch();
            return new SearchTerms(branches);
        }
    }
}
