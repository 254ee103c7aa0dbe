package dev.lexigram.contracts.search;

/// How the words of a search are meant.
public enum SearchMode {
    /// All words must occur, in any order.
    PLAIN,
    /// The words must occur one after another.
    PHRASE,
    /// For each word, one that begins with it must occur; for searching while typing.
    PREFIX,
    /// As in web searches: all words, `"a phrase"`, `this or that`, `-without`.
    WEB
}
