-- migrate:up
create index accounts_active_idx on accounts (email, last_seen_at);

-- migrate:down
drop index accounts_active_idx on accounts;
