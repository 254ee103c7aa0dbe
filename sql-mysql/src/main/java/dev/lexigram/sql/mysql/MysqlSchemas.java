package dev.lexigram.sql.mysql;

import dev.lexigram.sql.dialect.SchemaSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// MySQL's and MariaDB's schemas, which they call databases too. They cannot be renamed: their tables move, all by
/// one statement.
enum MysqlSchemas implements SchemaSyntax {
    INSTANCE;

    @Override
    public String current() {
        return "select database()";
    }

    @Override
    public Optional<String> immovable() {
        return Optional.of("""
                select t.name as name from (select ? as name) as s join (
                  select table_schema as owner, table_name as name from information_schema.tables
                    where table_type like '%VIEW'
                  union all select trigger_schema, trigger_name from information_schema.triggers
                  union all select routine_schema, routine_name from information_schema.routines
                  union all select event_schema, event_name from information_schema.events
                ) as t on t.owner = s.name""");
    }

    @Override
    public String drop(String schema) {
        return "drop schema " + schema;
    }

    @Override
    public List<String> rename(String from, String to, List<String> tables) {
        String moves = tables.stream()
                .map(table -> from + "." + table + " to " + to + "." + table)
                .collect(Collectors.joining(", "));
        String create = create(to);
        return moves.isEmpty() ? List.of(create) : List.of(create, "rename table " + moves);
    }

    @Override
    public boolean leavesEmpty() {
        return true;
    }
}
