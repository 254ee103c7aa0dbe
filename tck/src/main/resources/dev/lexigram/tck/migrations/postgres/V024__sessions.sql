-- migrate:up
create table sessions (
    token varchar(64) not null primary key,
    account_id bigint not null references accounts (id) on delete cascade,
    data jsonb,
    expires_at timestamp(6) with time zone not null
);
create index sessions_expiry_idx on sessions (expires_at desc);

-- migrate:down
drop table sessions;
