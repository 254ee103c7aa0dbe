package dev.lexigram.sql.mysql;

/// The questions to the information schema. Each is about the database that the connection is in.
///
/// Lists of names are sorted by the server's idea of names, which is why rows of one table come together.
final class MysqlCatalogSql {

    static final String RELATIONS = """
            select t.table_name as relation, t.table_type as kind, t.engine as engine, t.table_collation as collation,
                t.table_comment as said, v.view_definition as definition, database() as place
            from information_schema.tables t
            left join information_schema.views v on v.table_schema = t.table_schema and v.table_name = t.table_name
            where t.table_schema = database()
            """;

    static final String COLUMNS = """
            select c.table_name as relation, c.column_name as name, c.column_type as type, c.data_type as base,
                c.is_nullable as nullable, c.column_default as standard, c.extra as extra,
                c.generation_expression as expression, c.column_comment as said, c.collation_name as collation
            from information_schema.columns c
            where c.table_schema = database()
            order by c.table_name, c.ordinal_position
            """;

    static final String KEYS = """
            select k.table_name as relation, k.constraint_name as name, k.column_name as own,
                k.referenced_table_schema as other_place, k.referenced_table_name as other_table,
                k.referenced_column_name as other, r.delete_rule as on_delete, r.update_rule as on_update,
                database() as place
            from information_schema.key_column_usage k
            left join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
                and r.constraint_name = k.constraint_name and r.table_name = k.table_name
            where k.table_schema = database() and (k.constraint_name = 'PRIMARY' or k.referenced_table_name is not null)
            order by k.table_name, k.constraint_name, k.ordinal_position
            """;

    static final String MYSQL_CHECKS = """
            select t.table_name as relation, c.constraint_name as name, c.check_clause as clause
            from information_schema.check_constraints c
            join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema
                and t.constraint_name = c.constraint_name and t.constraint_type = 'CHECK'
            where c.constraint_schema = database()
            """;

    static final String MARIADB_CHECKS = """
            select c.table_name as relation, c.constraint_name as name, c.check_clause as clause
            from information_schema.check_constraints c
            where c.constraint_schema = database()
            """;

    private static final String INDEXES = """
            select s.table_name as relation, s.index_name as name, s.non_unique as repeated, s.column_name as own,
                s.sub_part as prefix, s.collation as direction, s.index_type as method, %s
            from information_schema.statistics s
            where s.table_schema = database() and s.index_name <> 'PRIMARY'
            order by s.table_name, s.index_name, s.seq_in_index
            """;

    static final String MYSQL_INDEXES = INDEXES.formatted("s.expression as expression, s.is_visible = 'YES' as used");

    static final String MARIADB_INDEXES = INDEXES.formatted("null as expression, s.ignored <> 'YES' as used");

    /// MySQL keeps these figures for a day if it is not told otherwise.
    static final String SIZES = """
            select /*+ set_var(information_schema_stats_expiry = 0) */
                t.table_name as relation, coalesce(t.table_rows, 0) as lines_of_it,
                coalesce(t.data_length, 0) + coalesce(t.index_length, 0) as bytes
            from information_schema.tables t
            where t.table_schema = database() and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
            order by t.table_name
            """;

    private MysqlCatalogSql() {}
}
