package dev.lexigram.contracts.sql;

/// Prepares a database when the application boots: makes tables, fills in what must be there, checks settings.
///
/// Users implement it in a bean or a component of a module, and that is all: it is found by its type. It runs once
/// the database is open, before any `@PostConstruct` and before providers of a later priority boot, in order of
/// {@link #priority}. Migrations stand in the same order, at -100. In the constructors of beans the database is
/// open and not yet prepared.
public interface DatabaseConfigurer {

    /// Where migrations stand in the order.
    int MIGRATIONS = -100;

    /// Prepares the database. Several of one database run one after another, those of different databases at the
    /// same time.
    ///
    /// @throws Exception when it cannot; then the application does not boot, and says which configurer failed
    void configure(Database database) throws Exception;

    /// Its place in the order, ascending: below {@link #MIGRATIONS} before the migrations are applied, above it
    /// afterwards.
    default int priority() {
        return 0;
    }

    /// The database that it prepares, by name; empty for the primary one.
    default String database() {
        return "";
    }
}
