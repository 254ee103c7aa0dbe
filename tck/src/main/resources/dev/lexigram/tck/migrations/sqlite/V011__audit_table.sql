-- migrate:up
create table audit_entries (
    id integer primary key autoincrement,
    subject varchar(100) not null,
    detail text,
    at text not null default current_timestamp
);

-- migrate:down
drop table audit_entries;
