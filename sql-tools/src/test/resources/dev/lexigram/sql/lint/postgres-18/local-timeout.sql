set local lock_timeout to '5s';
alter table orders add column note text;
