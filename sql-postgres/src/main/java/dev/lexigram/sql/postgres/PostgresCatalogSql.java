package dev.lexigram.sql.postgres;

/// The questions to PostgreSQL's catalog. Each is about the schema that the connection is in.
final class PostgresCatalogSql {

    private static final String HERE = """
            c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
            and not c.relispartition
            and not exists (select 1 from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
            """;

    /// A sequence that numbers a column depends on it.
    static final String RELATIONS = """
            select c.relname as relation, c.relkind::text as kind,
                case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as definition,
                case when c.relkind = 'p' then 'partition by ' || pg_get_partkeydef(c.oid) end as options,
                obj_description(c.oid, 'pg_class') as comment
            from pg_class c
            where c.relkind in ('r', 'p', 'v', 'm', 'S') and
            """ + HERE + """
            and not (c.relkind = 'S' and exists (select 1 from pg_depend o
                where o.classid = 'pg_class'::regclass and o.objid = c.oid
                and o.refclassid = 'pg_class'::regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')))
            """;

    static final String COLUMNS = """
            select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                format_type(a.atttypid, null) as base,
                case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) end as collation,
                not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as expression,
                a.attidentity::text as identity, a.attgenerated::text as generated,
                d.oid is not null and exists (select 1 from pg_depend s
                    join pg_depend u on u.classid = 'pg_attrdef'::regclass and u.objid = d.oid
                        and u.refclassid = 'pg_class'::regclass and u.refobjid = s.objid
                    where s.classid = 'pg_class'::regclass and s.deptype = 'a'
                    and s.refclassid = 'pg_class'::regclass and s.refobjid = c.oid
                    and s.refobjsubid = a.attnum) as serial,
                col_description(c.oid, a.attnum) as comment
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_collation l on l.oid = a.attcollation
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p', 'v', 'm') and
            """ + HERE + "order by c.relname, a.attnum";

    static final String CONSTRAINTS = """
            select c.relname as relation, k.conname as name, k.contype::text as kind,
                pg_get_expr(k.conbin, k.conrelid) as condition, own.attname as own, other.attname as other,
                case when r.relnamespace = c.relnamespace then r.relname
                    else r.relnamespace::regnamespace::text || '.' || r.relname end as other_table,
                k.confdeltype::text as on_delete, k.confupdtype::text as on_update
            from pg_class c
            join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'f', 'c') and k.conparentid = 0
            left join lateral unnest(case when k.contype <> 'c' then k.conkey end)
                with ordinality as p(number, place) on true
            left join pg_attribute own on own.attrelid = c.oid and own.attnum = p.number
            left join pg_class r on r.oid = k.confrelid
            left join pg_attribute other on other.attrelid = r.oid and other.attnum = k.confkey[p.place]
            where c.relkind in ('r', 'p') and
            """ + HERE + "order by c.relname, k.conname, p.place";

    /// The bits of `indoption` are 1 for descending and 2 for nulls first.
    static final String INDEXES = """
            select c.relname as relation, x.relname as name, i.indisunique as distinct_values,
                exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype = 'u')
                    as constrained,
                m.amname as method, pg_get_expr(i.indpred, i.indrelid) as condition,
                i.indisvalid and i.indisready as valid,
                (i.indoption[p - 1] & 1) <> 0 as descending, (i.indoption[p - 1] & 2) <> 0 as nulls_first,
                a.attname as column_name, pg_get_indexdef(i.indexrelid, p, true) as expression,
                case when not o.opcdefault then ' ' || quote_ident(o.opcname) end as operators
            from pg_class c
            join pg_index i on i.indrelid = c.oid and not i.indisprimary and not i.indisexclusion
            join pg_class x on x.oid = i.indexrelid
            join pg_am m on m.oid = x.relam
            cross join lateral generate_series(1, i.indnkeyatts::int) as p
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[p - 1] and a.attnum > 0
            left join pg_opclass o on o.oid = i.indclass[p - 1]
            where c.relkind in ('r', 'p') and
            """ + HERE + "order by c.relname, x.relname, p";

    /// A table that was never analysed has no estimate yet, only a count of the rows that came.
    static final String SIZES = """
            select c.relname as relation,
                (case when c.relkind = 'p' then
                    (select sum(case when pc.reltuples < 0 then 0 else pc.reltuples end)
                        from pg_partition_tree(c.oid) pt join pg_class pc on pc.oid = pt.relid where pt.isleaf)
                when c.reltuples < 0 then pg_stat_get_live_tuples(c.oid)
                else c.reltuples end)::bigint as lines,
                case when c.relkind = 'p' then
                    (select sum(pg_total_relation_size(relid)) from pg_partition_tree(c.oid))
                else pg_total_relation_size(c.oid) end::bigint as bytes
            from pg_class c
            where c.relkind in ('r', 'p') and
            """ + HERE + "order by c.relname";

    private PostgresCatalogSql() {}
}
