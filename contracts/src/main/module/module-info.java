import org.jspecify.annotations.NullMarked;

/// Interfaces, records, sealed types and errors that every module and every application shares.
@NullMarked
module dev.lexigram.contracts {
    requires static transitive org.jspecify;

    exports dev.lexigram.contracts.attribute;
    exports dev.lexigram.contracts.audit;
    exports dev.lexigram.contracts.context;
    exports dev.lexigram.contracts.declare;
    exports dev.lexigram.contracts.error;
    exports dev.lexigram.contracts.event;
    exports dev.lexigram.contracts.health;
    exports dev.lexigram.contracts.hook;
    exports dev.lexigram.contracts.mapping;
    exports dev.lexigram.contracts.migration;
    exports dev.lexigram.contracts.page;
    exports dev.lexigram.contracts.query;
    exports dev.lexigram.contracts.repository;
    exports dev.lexigram.contracts.result;
    exports dev.lexigram.contracts.search;
    exports dev.lexigram.contracts.sql;
    exports dev.lexigram.contracts.store;
    exports dev.lexigram.contracts.work;
}
