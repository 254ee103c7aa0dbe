package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Schema;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of which each tenant has its own, in a schema of its own. On MySQL and MariaDB a schema is what they
/// call a database.
///
/// ```
/// TenantSchemas schemas = TenantSchemas.on(database).naming("t_{tenant}").tables("invoice");
/// schemas.provision("acme", () -> SchemaManager.on(database).create(Invoice.class));
/// Tenancy.in("acme", () -> invoices.findAll());          // select … from t_acme.invoice
/// ```
///
/// Wherever such a table stands in a statement that is built from a query, it is written with the active tenant's
/// schema; without a tenant, nothing is sent. Statements given as text are left alone. A table is meant by its name
/// alone, whatever the case. Thread-safe.
public final class TenantSchemas implements TableRules {

    /// What was said of the tables.
    ///
    /// @param names folded
    private record Declared(SchemaNaming naming, Set<String> names) {
        private Declared {
            names = Set.copyOf(names);
        }

        /// Whether a table stays where it is named, whoever asks.
        private boolean leaves(Table table) {
            if (names.isEmpty()) {
                return true;
            }
            Schema given = table.schema();
            return !names.contains(folded(table)) && (given == null || !naming.covers(given));
        }
    }

    private final Database database;
    private volatile Declared declared = new Declared(SchemaNaming.STANDARD, Set.of());
    private volatile @Nullable Dialect dialect;

    /// For the database itself; callers take {@link #on}.
    public TenantSchemas(Database database) {
        this.database = database;
    }

    /// The tenants' tables of a database.
    public static TenantSchemas on(Database database) {
        return database.unwrap(TenantSchemas.class);
    }

    /// Says what the schemas are called; without it `tenant_{tenant}`. Say it before {@link #tables}.
    ///
    /// @param pattern small letters, digits and underscores, with `{tenant}` for the tenant after the first of
    ///     them
    /// @throws IllegalArgumentException when it is no such pattern
    /// @throws IllegalStateException when tables were named before
    public synchronized TenantSchemas naming(String pattern) {
        if (!declared.names().isEmpty()) {
            throw new IllegalStateException("Say what the schemas are called before the tables are named.");
        }
        declared = new Declared(SchemaNaming.of(pattern), Set.of());
        return this;
    }

    /// Makes these tables the tenants' own, from now on and for everyone.
    ///
    /// @param names without a schema
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when a name is not an identifier
    /// @throws dev.lexigram.contracts.error.QueryException when the database has no schemas
    public synchronized TenantSchemas tables(String... names) {
        Dialect known = dialect;
        if (known != null) {
            requireSchemas(known);
        }
        Set<String> all = new HashSet<>(declared.names());
        for (String name : names) {
            all.add(folded(new Table(null, Identifier.of(name))));
        }
        declared = new Declared(declared.naming(), all);
        return this;
    }

    private static String folded(Table table) {
        return table.identifier().name().toLowerCase(Locale.ROOT);
    }

    /// Called by the database when it opens.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException when tables are named and it has no schemas
    public void openedOn(Dialect opened) {
        dialect = opened;
        if (!declared.names().isEmpty()) {
            requireSchemas(opened);
        }
    }

    private static void requireSchemas(Dialect dialect) {
        if (!dialect.can(Capability.SCHEMAS)) {
            throw new QueryException(
                    Problem.of("The database has no schemas for tenants.")
                            .with("database", dialect.name())
                            .hint("Give each tenant a database of its own, with TenantDatabases."),
                    null);
        }
    }

    /// Makes a tenant's schema and fills it. When the work fails the schema is dropped again.
    ///
    /// @param tenantId a text, a whole number or a UUID
    /// @param work runs on behalf of the tenant; creates its tables
    /// @throws dev.lexigram.contracts.error.SchemaException when the tenant has its schema already
    /// @throws dev.lexigram.contracts.error.TenantScopingException when the tenant cannot be part of a name
    public <X extends Throwable> void provision(Object tenantId, Activation.Body<X> work) throws X {
        SchemaStore store = store();
        Schema schema = declared.naming().of(TenantName.of(tenantId));
        store.create(schema, tenantId);
        boolean done = false;
        try {
            Tenancy.in(tenantId).run(work);
            done = true;
        } finally {
            if (!done) {
                store.undo(schema);
            }
        }
    }

    /// Takes a tenant's schema away.
    ///
    /// @param tenantId a text, a whole number or a UUID
    /// @return the name under which it is kept; empty when it was dropped
    /// @throws dev.lexigram.contracts.error.SchemaException when there is no schema, or what is in it cannot move:
    /// views, triggers, routines and events on MySQL and MariaDB
    public Optional<String> deprovision(Object tenantId, Departure how) {
        SchemaStore store = store();
        Schema schema = declared.naming().of(TenantName.of(tenantId));
        return switch (how) {
            case RENAME -> Optional.of(store.rename(schema, tenantId).toString());
            case DROP -> {
                store.drop(schema, tenantId);
                yield Optional.empty();
            }
        };
    }

    /// The tenants that have a schema, sorted. They are told by the names of the schemas alone.
    public List<String> tenants() {
        SchemaNaming naming = declared.naming();
        return store().names().stream()
                .flatMap(name -> naming.tenantOf(name).stream())
                .sorted()
                .toList();
    }

    private SchemaStore store() {
        Dialect known = dialect;
        if (known == null) {
            throw new IllegalStateException("The database is not open.");
        }
        requireSchemas(known);
        return new SchemaStore(database, known);
    }

    @Override
    public Table placed(Table table) {
        Declared now = declared;
        if (now.leaves(table)) {
            return table;
        }
        Schema given = table.schema();
        TenantName tenant = TenantName.active(Problem.of("The table is in the tenants' schemas and none is named.")
                .with("table", table));
        Schema schema = now.naming().of(tenant);
        if (given != null && !given.equals(schema)) {
            throw refused(table, tenant);
        }
        return new Table(schema, table.identifier());
    }

    private static DatabaseException refused(Table table, TenantName tenant) {
        return new RepositoryException(
                Problem.of("The table is in another schema than the active tenant's.")
                        .with("table", table)
                        .with("tenant", tenant)
                        .hint("Name the table without a schema, inside Tenancy.in(…) of the tenant it belongs to."),
                null);
    }

    @Override
    public boolean isFree(Table table) {
        return declared.leaves(table);
    }

    @Override
    public @Nullable Predicate restriction(Table table, Use use) {
        return null;
    }

    @Override
    public Map<Column, Object> owned(Table table, Use use) {
        return Map.of();
    }
}
