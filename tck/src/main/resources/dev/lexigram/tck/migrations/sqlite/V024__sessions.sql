-- migrate:up
create table sessions (
    token varchar(64) not null primary key,
    account_id integer not null references accounts (id) on delete cascade,
    data text,
    expires_at text not null
);
create index sessions_expiry_idx on sessions (expires_at desc);

-- migrate:down
drop table sessions;
