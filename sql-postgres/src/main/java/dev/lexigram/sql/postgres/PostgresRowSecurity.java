package dev.lexigram.sql.postgres;

import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Schema;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.security.DatabaseSettings;
import dev.lexigram.sql.security.RowLevelSecurityPolicy;
import dev.lexigram.sql.security.ScopeColumn;
import java.util.UUID;
import java.util.stream.Collectors;

/// PostgreSQL's own policies for protected tables: they hold for statements given as text too, and for other
/// programs.
///
/// The text goes into a migration; `RowSecurity.on(db).tellDatabase()` then tells each transaction the scope that
/// the policies ask for. The program must log in as a role that is no superuser and lacks `bypassrls`, for such
/// roles policies do not count; that it owns the tables does no harm. Immutable and thread-safe.
public final class PostgresRowSecurity {

    private static final Identifier PREFIX = Identifier.of("lexigram");

    private PostgresRowSecurity() {}

    /// The statements that make a table's rows visible and writable in their own scope only. Without a scope nobody
    /// sees a row; a bypass of the policy in the program has no effect here.
    ///
    /// @param table the table's name, perhaps with its schema
    /// @return statements, each with a semicolon and a line of its own
    public static String migration(String table, RowLevelSecurityPolicy policy) {
        String quoted = quoted(Table.of(table));
        return "alter table " + quoted + " enable row level security;\n"
                + "alter table " + quoted + " force row level security;\n"
                + create(policy, "", quoted, condition(policy));
    }

    /// As {@link #migration(String, RowLevelSecurityPolicy)}, and members of a role see all rows while the policy
    /// is bypassed. A login that is no member cannot bypass it, whatever it sets.
    ///
    /// @param adminRole a role that exists
    public static String migration(String table, RowLevelSecurityPolicy policy, String adminRole) {
        String quoted = quoted(Table.of(table));
        String role = " to " + Identifier.of(adminRole).doubleQuoted();
        String bypassed = setting(DatabaseSettings.bypass(policy)) + " = 'on'";
        return migration(table, policy) + create(policy, "_admin", quoted + role, bypassed);
    }

    /// The statements that take back what {@link #migration} did.
    public static String undo(String table, RowLevelSecurityPolicy policy) {
        String quoted = quoted(Table.of(table));
        return "drop policy if exists " + name(policy, "_admin") + " on " + quoted + ";\n"
                + "drop policy if exists " + name(policy, "") + " on " + quoted + ";\n"
                + "alter table " + quoted + " no force row level security;\n"
                + "alter table " + quoted + " disable row level security;\n";
    }

    private static String create(RowLevelSecurityPolicy policy, String suffix, String where, String condition) {
        return "create policy " + name(policy, suffix) + " on " + where + "\n    using (" + condition
                + ")\n    with check (" + condition + ");\n";
    }

    private static String name(RowLevelSecurityPolicy policy, String suffix) {
        return Identifier.of(PREFIX + "_" + policy.name() + suffix).doubleQuoted();
    }

    private static String quoted(Table table) {
        Schema schema = table.schema();
        String prefix = schema == null ? "" : schema.identifier().doubleQuoted() + ".";
        return prefix + table.identifier().doubleQuoted();
    }

    private static String condition(RowLevelSecurityPolicy policy) {
        return policy.columns().stream().map(PostgresRowSecurity::equality).collect(Collectors.joining(" and "));
    }

    private static String equality(ScopeColumn column) {
        String name = column.identifier().doubleQuoted();
        String value = setting(DatabaseSettings.name(column));
        Class<?> type = column.type();
        if (type == null) {
            return name + "::text = " + value;
        }
        return name + " = " + (type == String.class ? value : value + "::" + (type == UUID.class ? "uuid" : "bigint"));
    }

    /// As a sub-query, so that it is asked once for each statement: cheaper, and an open cursor keeps its scope.
    /// After a transaction a setting is empty instead of missing.
    private static String setting(String name) {
        return "(select nullif(current_setting('" + name + "', true), ''))";
    }
}
