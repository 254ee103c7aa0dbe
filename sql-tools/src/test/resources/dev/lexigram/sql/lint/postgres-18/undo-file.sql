-- file V2__add.sql
set lock_timeout = '2s';
alter table orders add column note text;
-- file U2__add.sql
alter table orders drop column total;
