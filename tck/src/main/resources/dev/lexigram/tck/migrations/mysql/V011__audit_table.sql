-- migrate:up
create table audit_entries (
    id bigint not null auto_increment primary key,
    subject varchar(100) not null,
    detail json,
    at datetime(6) not null default current_timestamp(6)
);

-- migrate:down
drop table audit_entries;
