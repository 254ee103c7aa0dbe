package dev.lexigram.sql.mysql;

import java.util.List;
import java.util.stream.Stream;

/// Statements of migrations, and the tables that they change.
final class LintCases {

    static final String BASE = """
            create table o (id bigint not null primary key);
            create table t (id bigint not null primary key auto_increment, a int not null, b bigint, s varchar(50) not null,
              l varchar(300), x text, e enum('a','b'), n varchar(20), d decimal(10,2), u char(10), p bigint not null default 1,
              g point not null, j json, k int, key t_b (b), key t_n (n), constraint t_ck check (a > -1),
              constraint t_fk foreign key (b) references o (id));
            create table ft (id bigint not null primary key, a int, x text, y text, fulltext key ft_x (x));
            create table nk (id bigint not null, a int);
            """;

    static final List<String> ROWS = List.of(
            "insert into o values (1), (2)",
            "insert into t (a, b, s, l, x, e, n, d, u, g, k) values (1, 1, 's', 'l', 'x', 'a', 'n', 1, 'u', point(1, 2), 1),"
                    + " (2, 2, 's2', 'l', 'x', 'a', 'n', 1, 'u', point(1, 2), 2)",
            "insert into ft values (1, 1, 'x', 'y')",
            "insert into nk values (1, 1)");

    private static final List<String> BOTH = lines("""
            alter table t add column c int
            alter table t add column c int not null default 5
            alter table t add column c int not null
            alter table t add column c int first
            alter table t add column c int after a
            alter table t add column c datetime default current_timestamp
            alter table t add column c datetime not null default current_timestamp on update current_timestamp
            alter table t add column c json
            alter table t add column c text not null
            alter table t add column c int unique
            alter table t add column c int generated always as (a + 1) stored
            alter table t add column c int generated always as (a + 1) virtual
            alter table t add column c int as (a + 1)
            alter table t add column c int check (c > 0)
            alter table t add column c int, add index c_i (c)
            alter table t add column c int, add column f int
            alter table nk add column c bigint auto_increment primary key
            alter table ft add column c int
            alter table ft drop column a
            alter table t drop column x
            alter table t drop column n
            alter table t drop column x, drop column d
            alter table t rename column x to y
            alter table t change column x y text
            alter table t change x x text
            alter table t change x y longtext
            alter table t alter column a set default 3
            alter table t alter column p drop default
            alter table t modify column a bigint not null
            alter table t modify a int
            alter table t modify k int not null
            alter table t modify s varchar(60) not null
            alter table t modify s varchar(100) not null
            alter table t modify s varchar(20) not null
            alter table t modify l varchar(500)
            alter table t modify n varchar(500)
            alter table t modify n varchar(40)
            alter table t modify l varchar(200)
            alter table t modify s varchar(50) not null comment 'k'
            alter table t modify s varchar(50) not null default 'k'
            alter table t modify x longtext
            alter table t modify d decimal(12,2)
            alter table t modify d decimal(12,4)
            alter table t modify u char(20)
            alter table t modify u varchar(10)
            alter table t modify e enum('a','b','c')
            alter table t modify e enum('a')
            alter table t modify e enum('b','a')
            alter table t modify a int not null first
            alter table t modify a int not null after p
            alter table t modify a int unsigned not null
            alter table t modify s text not null
            alter table t modify n varchar(20) character set latin1
            alter table t modify n varchar(20) not null
            alter table t add index i (a)
            alter table t add key i (a, s)
            alter table t add unique index i (a)
            alter table t add unique (a)
            alter table t add constraint i unique (a)
            alter table t add fulltext index i (x)
            alter table ft add fulltext index i (y)
            alter table t add spatial index i (g)
            alter table t drop index t_n
            alter table t rename index t_n to t_m
            alter table t drop primary key, modify id bigint not null
            alter table t drop primary key, add primary key (id, a)
            alter table nk add primary key (id)
            alter table t drop foreign key t_fk
            alter table t add constraint f foreign key (p) references o (id)
            alter table t add constraint k check (a < 1000)
            alter table t drop constraint t_ck
            alter table t convert to character set latin1
            alter table t character set latin1
            alter table t default character set = latin1
            alter table t engine = innodb
            alter table t force
            alter table t row_format = dynamic
            alter table t auto_increment = 100
            alter table t comment = 'k'
            alter table t stats_persistent = 1
            alter table t rename to t2
            create index i on t (a)
            create unique index i on t (a)
            create fulltext index i on t (x)
            """);

    static final List<String> UNCHECKED = List.of("alter table t add constraint f foreign key (p) references o (id)");

    static final List<String> MYSQL = Stream.concat(
                    BOTH.stream(),
                    Stream.of(
                            "alter table t drop check t_ck",
                            "alter table t alter check t_ck not enforced",
                            "alter table t alter index t_n invisible",
                            "alter table t add column c int references o (id)"))
            .toList();

    static final List<String> MARIADB = Stream.concat(
                    BOTH.stream(),
                    Stream.of(
                            "alter table t add column c varchar(36) default (uuid())",
                            "alter table t add column c varchar(36) default uuid()",
                            "alter table t add column c bigint references o (id)",
                            "alter table t add column if not exists c int"))
            .toList();

    private LintCases() {}

    private static List<String> lines(String text) {
        return text.lines().filter(each -> !each.isBlank()).toList();
    }
}
