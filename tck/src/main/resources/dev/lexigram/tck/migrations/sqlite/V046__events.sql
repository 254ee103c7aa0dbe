-- migrate:up
create table events (
    id integer primary key autoincrement,
    kind varchar(40) not null,
    payload text not null,
    happened_at text not null default current_timestamp
);
create index events_kind_idx on events (kind, happened_at);

-- migrate:down
drop table events;
