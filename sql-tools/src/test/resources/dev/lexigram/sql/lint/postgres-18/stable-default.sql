set lock_timeout = '2s';
alter table orders add column at timestamptz not null default now(), add column tags text[] not null default '{}'::text[];
