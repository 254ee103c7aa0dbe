set lock_timeout = '2s';
alter table orders add column gross numeric generated always as (net * 1.2) stored;
