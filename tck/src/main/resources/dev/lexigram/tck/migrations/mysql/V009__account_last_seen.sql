-- migrate:up
alter table accounts add column last_seen_at datetime(6);
create index accounts_last_seen_idx on accounts (last_seen_at);

-- migrate:down
drop index accounts_last_seen_idx on accounts;
alter table accounts drop column last_seen_at;
