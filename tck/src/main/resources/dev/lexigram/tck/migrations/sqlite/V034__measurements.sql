-- migrate:up
create table measurements (
    at text not null,
    place text not null,
    value real,
    primary key (at, place)
) without rowid;

-- migrate:down
drop table measurements;
