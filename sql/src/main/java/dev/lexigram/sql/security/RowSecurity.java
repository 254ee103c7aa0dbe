package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.query.TableRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The protected tables of one database. Its rules are part of every statement that is built from a query, wherever
/// the table stands in it; statements given as text are left to the database's own policies.
///
/// A table is meant by its name alone, whatever the case and the schema: who writes `ORDERS` or `public.orders`
/// meets the rules of `orders`. Thread-safe.
public final class RowSecurity implements TableRules {

    private final String database;
    private final ConcurrentHashMap<String, List<RowLevelSecurityPolicy>> policies = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Bypass.Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean telling;
    private volatile @Nullable Dialect dialect;

    /// For the database itself; callers take {@link #on}.
    ///
    /// @param database its name, for logs
    public RowSecurity(String database) {
        this.database = database;
    }

    /// The protected tables of a database.
    public static RowSecurity on(Database database) {
        return database.unwrap(RowSecurity.class);
    }

    /// Puts a table under a policy, from now on and for everyone. Under several policies a row must meet them
    /// all.
    ///
    /// @param table the table's or view's name; a schema before it makes no difference
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when it is not an identifier
    public RowSecurity protect(String table, RowLevelSecurityPolicy policy) {
        return protect(Table.of(table), policy);
    }

    /// As {@link #protect(String, RowLevelSecurityPolicy)}.
    public RowSecurity protect(Table table, RowLevelSecurityPolicy policy) {
        policies.merge(folded(table), List.of(policy), RowSecurity::both);
        return this;
    }

    private static List<RowLevelSecurityPolicy> both(
            List<RowLevelSecurityPolicy> known, List<RowLevelSecurityPolicy> more) {
        if (known.containsAll(more)) {
            return known;
        }
        List<RowLevelSecurityPolicy> all = new ArrayList<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// The policies of a table, often none.
    public List<RowLevelSecurityPolicy> policies(String table) {
        return of(Table.of(table));
    }

    /// Tells the listener of each bypass from now on, once for each table and purpose.
    public void onBypass(Bypass.Listener listener) {
        listeners.add(listener);
    }

    /// From now on each transaction tells the database the active scope, for policies in the database itself. A
    /// statement outside a transaction then gets one of its own while a scope is active.
    ///
    /// @throws QueryException when the database has no such policies
    public RowSecurity tellDatabase() {
        Dialect known = dialect;
        if (known != null) {
            requirePolicies(known);
        }
        telling = true;
        return this;
    }

    /// Called by the database when it opens.
    ///
    /// @throws QueryException when it has no policies of its own and should be told of scopes
    public void openedOn(Dialect opened) {
        dialect = opened;
        if (telling) {
            requirePolicies(opened);
        }
    }

    private static void requirePolicies(Dialect dialect) {
        if (!dialect.can(Capability.ROW_POLICIES)) {
            throw new QueryException(
                    Problem.of("The database has no row policies of its own.")
                            .with("database", dialect.name())
                            .hint("Leave tellDatabase() out: built statements are restricted without it."),
                    null);
        }
    }

    /// What the database is to be told now: settings by name, empty when nothing is active.
    ///
    /// @throws DatabaseException when two policies want different values of one setting
    public Map<String, String> settings() {
        if (!telling) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        policies.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(policy -> DatabaseSettings.add(policy, all));
        return all;
    }

    @Override
    public @Nullable Predicate restriction(Table table, Use use) {
        List<Predicate> all = demands(table, use).entrySet().stream()
                .map(e -> F.of(e.getKey().identifier().name()).eq(e.getValue()))
                .toList();
        return all.isEmpty() ? null : Predicate.all(all.toArray(Predicate[]::new));
    }

    @Override
    public boolean isFree(Table table) {
        return of(table).isEmpty();
    }

    @Override
    public Map<Column, Object> owned(Table table, Use use) {
        return demands(table, use);
    }

    private Map<Column, Object> demands(Table table, Use use) {
        List<RowLevelSecurityPolicy> all = of(table);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<Column, Object> demands = new LinkedHashMap<>();
        for (RowLevelSecurityPolicy policy : all) {
            switch (policy.state()) {
                case ScopeState.Values(List<Object> values) ->
                    policy.byColumn(values).forEach((column, value) -> demand(table, demands, column, value));
                case ScopeState.Bypass bypass -> tell(table, use, policy, bypass);
                case null -> throw missing(table, use, policy);
            }
        }
        return demands;
    }

    private static void demand(Table table, Map<Column, Object> demands, ScopeColumn column, Object value) {
        Object other = demands.putIfAbsent(column.column(), value);
        if (other != null && !other.equals(value)) {
            throw new RepositoryException(
                    Problem.of("Two policies of the table demand different values of one column.")
                            .with("table", table)
                            .with("column", column.name())
                            .hint("Activate scopes that agree, or bypass one of the policies with a reason."),
                    null);
        }
    }

    private static DatabaseException missing(Table table, Use use, RowLevelSecurityPolicy policy) {
        return policy.missing(Problem.of("The table is protected and no scope is active.")
                .with("table", table)
                .with("operation", use.name().toLowerCase(Locale.ROOT)));
    }

    private void tell(Table table, Use use, RowLevelSecurityPolicy policy, ScopeState.Bypass state) {
        if (state.told().add(database + " " + use + " " + folded(table) + " " + policy.name())) {
            Bypass bypass = new Bypass(database, table.toString(), use, policy.name(), state.reason());
            BypassLog.used(bypass);
            listeners.forEach(listener -> listener.bypassed(bypass));
        }
    }

    private List<RowLevelSecurityPolicy> of(Table table) {
        return policies.isEmpty() ? List.of() : policies.getOrDefault(folded(table), List.of());
    }

    private static String folded(Table table) {
        return table.identifier().name().toLowerCase(Locale.ROOT);
    }
}
