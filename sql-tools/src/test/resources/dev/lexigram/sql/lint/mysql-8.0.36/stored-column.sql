set lock_wait_timeout = 5;
alter table orders add column gross int generated always as (net * 2) stored, algorithm=copy;
