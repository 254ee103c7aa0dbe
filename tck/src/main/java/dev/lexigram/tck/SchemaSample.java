package dev.lexigram.tck;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Dialect;
import java.util.Arrays;
import java.util.List;

/// A schema written by hand in one database's own words, with all that can be read of it.
enum SchemaSample {
    SQLITE("SQLite", """
            create table parent (a integer, b text, primary key (a, b)) without rowid, strict;
            create table things (
                id integer primary key autoincrement,
                "na me" varchar(20) not null default 'it''s' collate nocase,
                age int check (age >= 0),
                price decimal(10,2) default (1+2),
                made text default current_timestamp,
                size real constraint positive check (size > 0),
                total real generated always as (size * 2) stored,
                later as (age+1),
                pa integer, pb text,
                self integer references things on delete set null,
                mail text unique, /* , no column ( */
                constraint fk_parent foreign key (pa, pb) references parent on delete cascade on update set null,
                constraint both_of_them unique (age, price),
                check (age < 100) -- so
            );
            create index by_age on things (age desc, lower("na me"), made collate nocase)
                where age is not null and size > 0;
            create view seen(x, y) as select id, age from things where 1;
            create table "odd name" ("the id" integer primary key);
            create virtual table words using fts5(text)
            """, """
            table odd name []
            the id integer not null numbered by_default
            key odd name_pkey [the id]
            table parent [without rowid, strict]
            a integer not null
            b text not null
            key parent_pkey [a, b]
            table things []
            id integer not null numbered by_default
            na me varchar(20) collate nocase not null default 'it''s'
            age int
            price decimal(10, 2) default (1+2)
            made text default current_timestamp
            size real
            total real as (size * 2) stored
            later  as (age+1) virtual
            pa integer
            pb text
            self integer
            mail text
            key things_pkey [id]
            fk_parent [pa, pb] -> parent [a, b] cascade set_null
            things_self_fkey [self] -> things [id] set_null refuse
            check positive size > 0
            check things_1_check age >= 0
            check things_3_check age < 100
            unique constraint both_of_them btree [age, price]
            index by_age btree [age desc, (lower("na me")), (made collate nocase)] where age is not null and size > 0
            unique constraint things_mail_key btree [mail]
            view seen [x, y]
            """, """
            insert into parent values (1, 'b');
            insert into things (age, size, pa, pb, mail) values (7, 1.5, 1, 'b', 'ann');
            insert into things (price, self, made) values (1.25, 1, null)
            """),
    POSTGRES("PostgreSQL", """
            create sequence free_numbers;
            create table parent (a integer, b varchar(10), primary key (a, b));
            create table odd (
                id bigserial primary key,
                position integer generated always as identity,
                "na me" varchar(20) not null default 'it''s',
                age int check (age >= 0),
                price decimal(10,2) default 1+2,
                made timestamptz(3) default current_timestamp,
                size real constraint positive check (size > 0),
                total real generated always as (size * 2) stored,
                short char(3) collate "C" default 'abc',
                doc jsonb default '{}',
                many varchar(5)[],
                pa integer, pb varchar(10),
                self bigint references odd on delete set null,
                mail text unique,
                number integer default nextval('free_numbers'),
                yes boolean default true,
                seen timestamp(6), clock time, uuid uuid default gen_random_uuid(),
                constraint fk_parent foreign key (pa, pb) references parent on delete cascade on update set null,
                constraint both_of_them unique (age, price),
                check (age < 100 or age > 200)
            );
            create index by_age on odd (age desc, lower("na me"), made desc nulls last, mail text_pattern_ops)
                where age is not null and size > 0;
            create index by_doc on odd using gin (doc jsonb_path_ops);
            comment on table odd is 'It''s odd';
            comment on column odd.age is 'How old';
            create view seen(x, y) as select id, age from odd;
            create materialized view kept as select x from seen;
            create table days (day date not null, number int) partition by range (day);
            create table day_one partition of days for values from ('2020-01-01') to ('2021-01-01')
            """, """
            table days [partition by RANGE (day)]
            day date not null
            number integer
            table odd [] It's odd
            id bigint not null numbered by_default
            position integer not null numbered always
            na me varchar(20) not null default 'it''s'
            age integer "How old"
            price numeric(10, 2) default (1 + 2)
            made timestamp(3) with time zone default CURRENT_TIMESTAMP
            size real
            total real as (size * (2)::double precision) stored
            short char(3) collate "C" default 'abc'
            doc jsonb default '{}'
            many varchar(5)[]
            pa integer
            pb varchar(10)
            self bigint
            mail text
            number integer default nextval('free_numbers'::regclass)
            yes boolean default true
            seen timestamp(6)
            clock time
            uuid uuid default gen_random_uuid()
            key odd_pkey [id]
            fk_parent [pa, pb] -> parent [a, b] cascade set_null
            odd_self_fkey [self] -> odd [id] set_null refuse
            check odd_age_check age >= 0
            check odd_age_check1 (age < 100) OR (age > 200)
            check positive size > (0)::double precision
            unique constraint both_of_them btree [age, price]
            index by_age btree [age desc, (lower("na me"::text)), (made desc nulls last), (mail text_pattern_ops)] \
            where (age IS NOT NULL) AND (size > (0)::double precision)
            index by_doc gin [(doc jsonb_path_ops)]
            unique constraint odd_mail_key btree [mail]
            table parent []
            a integer not null
            b varchar(10) not null
            key parent_pkey [a, b]
            view kept [x] materialized
            view seen [x, y]
            sequence free_numbers
            """, """
            insert into parent values (1, 'b');
            insert into days values ('2020-06-01', 1);
            insert into odd (age, size, many, pa, pb, mail, seen, clock)
                values (7, 1.5, '{a,null}', 1, 'b', 'ann', now(), '12:30');
            insert into odd (self, made, doc) values (1, null, null)
            """),
    MYSQL(
            "MySQL",
            SchemaSample.MYSQL_TABLES.formatted(", index by_lower ((lower(`na me`)), age)", ""),
            """
            table odd [character set utf8mb4 collate utf8mb4_unicode_ci engine MyISAM]
            a int
            table parent [character set utf8mb4 collate utf8mb4_bin]
            a int not null
            b varchar(10) not null
            key PRIMARY [a, b]
            table things [character set utf8mb4 collate utf8mb4_bin] It's odd
            """ + SchemaSample.MYSQL_COLUMNS + """
            code varchar(36) default (uuid())
            bytes binary(4) default 0x61626364
            words text
            kinds set('x','y')
            key PRIMARY [id]
            fk_parent [pa, pb] -> parent [a, b] cascade set_null
            things_ibfk_1 [self] -> things [id] set_null refuse
            check few (`age` < 100) or (`na me` = 'x')
            check positive `size` > 0
            unique both_of_them btree [age, price]
            index by_lower btree [((lower(`na me`))), age]
            index by_words fulltext [words]
            unique mail btree [mail]
            index some_words btree [(`words`(10)), age desc]
            view seen [x, y]
            """,
            SchemaSample.MYSQL_ROWS),
    MARIADB(
            "MariaDB",
            SchemaSample.MYSQL_TABLES.formatted("", "; create sequence free_numbers"),
            """
            table odd [character set utf8mb4 collate utf8mb4_unicode_ci engine MyISAM]
            a int
            table parent [character set utf8mb4 collate utf8mb4_bin]
            a int not null
            b varchar(10) not null
            key PRIMARY [a, b]
            table things [character set utf8mb4 collate utf8mb4_bin] It's odd
            """ + SchemaSample.MYSQL_COLUMNS + """
            code varchar(36) default uuid()
            bytes binary(4) default 'abcd'
            words text
            kinds set('x','y')
            key PRIMARY [id]
            fk_parent [pa, pb] -> parent [a, b] cascade set_null
            things_ibfk_1 [self] -> things [id] set_null refuse
            check few `age` < 100 or `na me` = 'x'
            check positive `size` > 0
            unique both_of_them btree [age, price]
            index by_words fulltext [words]
            unique mail btree [mail]
            index some_words btree [(`words`(10)), age desc]
            view seen [x, y]
            sequence free_numbers
            """,
            SchemaSample.MYSQL_ROWS);

    private static final String MYSQL_TABLES = """
            create table parent (a integer, b varchar(10), primary key (a, b)) collate utf8mb4_bin;
            create table odd (a int) engine = myisam collate utf8mb4_unicode_ci;
            create table things (
                id bigint unsigned auto_increment primary key,
                `na me` varchar(20) not null default 'it''s \\\\x' comment 'The ''name''',
                age int,
                price decimal(10,2) default (1+2),
                made timestamp(3) null default current_timestamp(3) on update current_timestamp(3),
                later datetime default now(),
                size float,
                total float generated always as (size * 2) stored,
                greeting varchar(30) as (concat(`na me`, 'it''s')) virtual,
                old char(3) character set latin1 collate latin1_swedish_ci default 'abc',
                doc json,
                bin longblob,
                mood enum('a','b''c') default 'a',
                pa integer, pb varchar(10),
                self bigint unsigned,
                mail varchar(40) unique,
                yes boolean default true,
                bits bit(1) default b'1',
                year year,
                day date default '2020-01-01',
                code varchar(36) default (uuid()),
                bytes binary(4) default 'abcd',
                words text,
                kinds set('x','y'),
                constraint positive check (size > 0),
                constraint few check (age < 100 or `na me` = 'x'),
                foreign key (self) references things (id) on delete set null,
                constraint fk_parent foreign key (pa, pb) references parent (a, b)
                    on delete cascade on update set null,
                constraint both_of_them unique (age, price),
                fulltext index by_words (words),
                index some_words (words(10), age desc)%s
            ) collate utf8mb4_bin comment 'It''s odd';
            create view seen(x, y) as select id, age from things%s
            """;
    private static final String MYSQL_ROWS = """
            insert into odd values (1);
            insert into parent values (1, 'b');
            insert into things (age, size, doc, bin, pa, pb, mail, year, words, kinds)
                values (7, 1.5, '{"a": [1]}', 'abc', 1, 'b', 'ann', 2020, 'some words', 'x,y');
            insert into things (age, self, yes, bits, made) values (8, 1, null, null, null)
            """;
    private static final String MYSQL_COLUMNS = """
            id bigint unsigned not null numbered by_default
            na me varchar(20) not null default 'it''s \\\\x' "The 'name'"
            age int
            price decimal(10, 2) default (1 + 2)
            made timestamp(3) default current_timestamp(3) on update current_timestamp(3)
            later datetime default current_timestamp
            size float
            total float as (`size` * 2) stored
            greeting varchar(30) as (concat(`na me`,'it\\'s')) virtual
            old char(3) character set latin1 collate latin1_swedish_ci default 'abc'
            doc json
            bin longblob
            mood enum('a','b''c') default 'a'
            pa int
            pb varchar(10)
            self bigint unsigned
            mail varchar(40)
            yes tinyint(1) default 1
            bits bit(1) default b'1'
            year year
            day date default '2020-01-01'
            """;

    private final String database;
    private final String statements;
    private final String lines;
    private final String rows;

    SchemaSample(String database, String statements, String lines, String rows) {
        this.database = database;
        this.statements = statements;
        this.lines = lines;
        this.rows = rows;
    }

    static SchemaSample of(Database database) {
        String name = database.unwrap(Dialect.class).name();
        return Arrays.stream(values())
                .filter(sample -> sample.database.equals(name))
                .findFirst()
                .orElseThrow();
    }

    void create(Database database) {
        run(database, statements);
    }

    /// Adds a few rows, nulls among them.
    void fill(Database database) {
        run(database, rows);
    }

    private static void run(Database database, String texts) {
        for (String text : texts.split(";")) {
            database.sql(text).execute();
        }
    }

    /// What is read of it, as {@link SchemaLines} writes it.
    List<String> lines() {
        return lines.lines().toList();
    }
}
