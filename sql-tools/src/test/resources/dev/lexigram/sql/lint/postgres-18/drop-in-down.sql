-- migrate:up
set lock_timeout = '2s';
alter table orders add column note text;
create table extra (id bigint primary key);
-- migrate:down
alter table orders drop column note;
drop table extra;
drop table customers;
alter table orders alter column total set not null;
