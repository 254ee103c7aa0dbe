-- migrate:up
create table events (
    id bigint not null auto_increment primary key,
    kind varchar(40) not null,
    payload json not null,
    happened_at datetime(6) not null default current_timestamp(6)
);
create index events_kind_idx on events (kind, happened_at);

-- migrate:down
drop table events;
