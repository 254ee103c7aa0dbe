set lock_timeout = '2s';
alter table orders add column state integer not null default 1;
