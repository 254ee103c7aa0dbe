set lock_wait_timeout = 5;
alter table orders add constraint positive check (total > 0), algorithm=copy;
