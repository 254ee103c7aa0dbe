package dev.lexigram.sql.security;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.identifier.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says by which columns rows belong to somebody, and carries the scope of whoever calls.
///
/// ```
/// static final RowLevelSecurityPolicy REGIONS = RowLevelSecurityPolicy.of(ScopeColumn.of("region",
/// String.class));
/// RowSecurity.on(db).protect("orders", REGIONS);
/// REGIONS.activate(Map.of("region", "north")).call(() -> orders.findAll());
/// ```
///
/// A scope is bound to a body by a `ScopedValue`: it cannot outlive the body, and a thread that is started inside
/// does not have it. Keep a policy in a constant: two that look alike have different scopes. Immutable and
/// thread-safe.
public final class RowLevelSecurityPolicy {

    private final String name;
    private final List<ScopeColumn> columns;
    private final ScopeKey key;

    RowLevelSecurityPolicy(String name, List<ScopeColumn> columns, ScopeKey key) {
        this.name = Identifier.of(name).name();
        this.columns = List.copyOf(columns);
        this.key = key;
        if (names(columns).stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("A policy names each scope column once.");
        }
    }

    /// A policy with these columns, named after them.
    public static RowLevelSecurityPolicy of(ScopeColumn first, ScopeColumn... more) {
        List<ScopeColumn> columns = new ArrayList<>();
        columns.add(first);
        columns.addAll(List.of(more));
        return new RowLevelSecurityPolicy(
                String.join("_", names(columns)), columns, new ScopeKey(ScopeKey.Kind.POLICY));
    }

    private static List<String> names(List<ScopeColumn> columns) {
        return columns.stream().map(ScopeColumn::name).toList();
    }

    /// A copy with another name, which shares the scope of this one.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when it is not an identifier
    public RowLevelSecurityPolicy named(String other) {
        return new RowLevelSecurityPolicy(other, columns, key);
    }

    /// The name for logs and errors.
    public String name() {
        return name;
    }

    public List<ScopeColumn> columns() {
        return columns;
    }

    /// The scope of the rows with these values.
    ///
    /// @param values a value for each scope column, no more and no less: a misspelt column must not go unnoticed
    /// @throws IllegalArgumentException when a column lacks its value, a value is null, blank or of another type,
    ///     or a column is none of the policy's
    public Activation activate(Map<String, ?> values) {
        List<Object> inOrder = new ArrayList<>();
        for (ScopeColumn column : columns) {
            inOrder.add(column.checked(values.get(column.name())));
        }
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A scope takes the policy's own columns only: " + String.join(", ", names(columns)) + ".");
        }
        return key.active(new ScopeState.Values(inOrder), () -> {});
    }

    /// The scope of all rows. Each use is logged as a warning, with the reason and the tables that it is used
    /// for.
    ///
    /// @param reason why this is needed; not blank
    public Activation asAdmin(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A bypass needs a reason.");
        }
        return key.active(ScopeState.Bypass.because(reason), () -> BypassLog.entered(name, reason));
    }

    /// Runs a body in the scope of all rows; see {@link #asAdmin(String)}.
    public <R, X extends Throwable> R asAdmin(String reason, ScopedValue.CallableOp<? extends R, X> body) throws X {
        return asAdmin(reason).call(body);
    }

    /// The scope that the calling code runs in, or empty when none is active.
    public Optional<Scope> current() {
        return Optional.ofNullable(key.current()).map(state -> switch (state) {
            case ScopeState.Values(List<Object> values) ->
                new Scope.Rows(byColumn(values).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue)));
            case ScopeState.Bypass bypass -> new Scope.Admin(bypass.reason());
        });
    }

    @Nullable
    ScopeState state() {
        return key.current();
    }

    /// The columns with the active values, in the columns' types.
    Map<ScopeColumn, Object> byColumn(List<Object> values) {
        Map<ScopeColumn, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            all.put(columns.get(i), columns.get(i).checked(values.get(i)));
        }
        return all;
    }

    DatabaseException missing(Problem problem) {
        return key.missing(problem.with("policy", name));
    }

    /// Policies are equal when they share their scope and have the same name and columns.
    @Override
    public boolean equals(Object other) {
        return other instanceof RowLevelSecurityPolicy that
                && key == that.key
                && name.equals(that.name)
                && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return name + names(columns);
    }
}
