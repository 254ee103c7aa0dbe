set lock_timeout = '2s';
alter table orders add column state text not null;
