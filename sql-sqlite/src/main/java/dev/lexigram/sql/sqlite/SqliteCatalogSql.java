package dev.lexigram.sql.sqlite;

/// The questions to SQLite's catalog.
final class SqliteCatalogSql {

    private static final String TABLES = """
            from pragma_table_list l join sqlite_schema s on s.name = l.name and s.type in ('table', 'view')
            """;
    private static final String OURS = " l.schema = 'main' and l.name not like 'sqlite\\_%' escape '\\' ";

    static final String RELATIONS = """
            select l.name as relation, l.type as kind, s.sql as sql,
                case when l.wr and l.strict then 'without rowid, strict' when l.wr then 'without rowid'
                    when l.strict then 'strict' end as options
            """ + TABLES + "where l.type in ('table', 'view') and" + OURS;

    static final String COLUMNS = """
            select l.name as relation, l.wr as without_rowid, x.name as name, x.type as type, x."notnull" as required,
                x.dflt_value as default_value, x.pk as key_place, x.hidden as hidden
            """ + TABLES + """
            join pragma_table_xinfo(l.name) x
            where l.type in ('table', 'view') and x.hidden <> 1 and""" + OURS + "order by l.name, x.cid";

    static final String REFERENCES = """
            select l.name as relation, f.id as id, f.seq as seq, f."table" as other_table, f."from" as own,
                f."to" as other, f.on_update as on_update, f.on_delete as on_delete
            """ + TABLES + """
            join pragma_foreign_key_list(l.name) f
            where l.type = 'table' and""" + OURS + "order by l.name, f.id desc, f.seq";

    static final String INDEXES = """
            select l.name as relation, i.name as name, i."unique" as distinct_values, i.origin as origin,
                x.name as column_name, x.cid as column_number, x."desc" as descending, t.sql as sql
            """ + TABLES + """
            join pragma_index_list(l.name) i
            join pragma_index_xinfo(i.name) x
            left join sqlite_schema t on t.type = 'index' and t.name = i.name
            where l.type = 'table' and i.origin <> 'pk' and x.key = 1 and""" + OURS + "order by l.name, i.seq desc, x.seqno";

    /// What a table takes with its indexes; `aggregate` adds up the pages of each.
    static final String BYTES = """
            select l.name as relation, (select sum(d.pgsize) from dbstat d
                where d.aggregate = 1 and d.name in (select s2.name from sqlite_schema s2 where s2.tbl_name = l.name))
                as bytes
            """ + TABLES + "where l.type = 'table' and" + OURS;

    private SqliteCatalogSql() {}
}
