set lock_timeout = '2s';
update orders set state = 'new' where state is null;
alter table orders add column note text;
