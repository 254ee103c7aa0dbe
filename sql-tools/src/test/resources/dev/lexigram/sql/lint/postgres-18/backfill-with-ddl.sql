set lock_timeout = '2s';
alter table orders add column state text;
update orders set state = 'new' where state is null;
