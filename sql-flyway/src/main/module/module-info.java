import org.jspecify.annotations.NullMarked;

/// Folders of Flyway, run by Flyway's own library.
@NullMarked
module dev.lexigram.sql.flyway {
    requires transitive dev.lexigram.contracts;
    requires transitive dev.lexigram.sql;
    requires transitive flyway.core;
    requires static org.jspecify;

    exports dev.lexigram.sql.flyway;
}
