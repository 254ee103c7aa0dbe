set lock_timeout = '2s';
alter table orders add column a integer unique;
alter table orders add column b integer check (b > 0);
