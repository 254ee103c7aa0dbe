-- file V1__check.sql
set lock_timeout = '2s';
alter table orders add constraint t check (total is not null) not valid;
-- file V2__set.sql
set lock_timeout = '2s';
alter table orders alter column total set not null;
