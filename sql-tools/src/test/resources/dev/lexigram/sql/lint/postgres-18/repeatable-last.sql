-- file R__view.sql
set lock_timeout = '2s';
alter table orders alter column total set not null;
-- file V10__b.sql
alter table orders validate constraint t;
-- file V9__a.sql
set lock_timeout = '2s';
alter table orders add constraint t check (total is not null) not valid;
