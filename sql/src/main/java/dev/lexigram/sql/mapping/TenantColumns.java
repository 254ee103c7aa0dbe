package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.ScopeColumn;
import dev.lexigram.sql.security.Tenancy;
import java.util.List;

/// Protects the tables of records that belong to tenants.
final class TenantColumns {
    private TenantColumns() {}

    static void protect(EntityDescription type, Table table, List<ColumnModel> columns, RowSecurity security) {
        for (ColumnModel column : columns) {
            if (type.members().get(column.index()).has(Mark.Plain.TENANT_ID)) {
                security.protect(table, Tenancy.policy(scopeColumn(type.type(), column)));
            }
        }
    }

    private static ScopeColumn scopeColumn(Class<?> type, ColumnModel column) {
        try {
            return ScopeColumn.of(column.column().identifier().name(), column.type());
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    Problem.of("A tenant is a text, an Integer, Long or Short, or a UUID.")
                            .with("record", type.getName())
                            .with("component", column.component())
                            .with("type", column.type().getName())
                            .hint("Change the component's type, or take @TenantId off it."),
                    e);
        }
    }
}
