-- migrate:up
create index accounts_active_idx on accounts (email) where last_seen_at is not null;

-- migrate:down
drop index accounts_active_idx;
