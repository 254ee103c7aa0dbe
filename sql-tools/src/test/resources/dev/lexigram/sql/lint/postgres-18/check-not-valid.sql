set lock_timeout = '2s';
alter table orders add constraint positive check (total > 0) not valid;
