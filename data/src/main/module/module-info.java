import org.jspecify.annotations.NullMarked;

/// What all kinds of stores share: conditions and orders evaluated in memory, cursors, pages, filters from
/// requests.
@NullMarked
module dev.lexigram.data {
    requires static transitive org.jspecify;
    requires transitive dev.lexigram.contracts;

    exports dev.lexigram.data.change;
    exports dev.lexigram.data.memory;
    exports dev.lexigram.data.page;
    exports dev.lexigram.data.query;
    exports dev.lexigram.data.request;
}
