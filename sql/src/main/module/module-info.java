import org.jspecify.annotations.NullMarked;

/// SQL databases: queries, transactions, mapping and repositories.
@NullMarked
module dev.lexigram.sql {
    requires transitive dev.lexigram;
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.data;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.lexigram.sql;
    exports dev.lexigram.sql.audit;
    exports dev.lexigram.sql.bulk;
    exports dev.lexigram.sql.catalog;
    exports dev.lexigram.sql.config;
    exports dev.lexigram.sql.dialect;
    exports dev.lexigram.sql.driver;
    exports dev.lexigram.sql.eventstore;
    exports dev.lexigram.sql.execute;
    exports dev.lexigram.sql.identifier;
    exports dev.lexigram.sql.inspect;
    exports dev.lexigram.sql.lock;
    exports dev.lexigram.sql.json;
    exports dev.lexigram.sql.manifest;
    exports dev.lexigram.sql.mapping;
    exports dev.lexigram.sql.migration;
    exports dev.lexigram.sql.outbox;
    exports dev.lexigram.sql.query;
    exports dev.lexigram.sql.repository;
    exports dev.lexigram.sql.schema;
    exports dev.lexigram.sql.script;
    exports dev.lexigram.sql.search;
    exports dev.lexigram.sql.security;
    exports dev.lexigram.sql.store;
    exports dev.lexigram.sql.work;

    uses dev.lexigram.sql.driver.SqlDriver;
    uses dev.lexigram.sql.schema.SchemaSetup;

    provides dev.lexigram.sql.schema.SchemaSetup with
            dev.lexigram.sql.audit.AuditSetup,
            dev.lexigram.sql.eventstore.EventStoreSetup,
            dev.lexigram.sql.outbox.OutboxSetup,
            dev.lexigram.sql.store.StoreSetup;
}
