-- migrate:up
alter table accounts add column last_seen_at timestamp(6) with time zone;
create index accounts_last_seen_idx on accounts (last_seen_at);

-- migrate:down
drop index accounts_last_seen_idx;
alter table accounts drop column last_seen_at;
