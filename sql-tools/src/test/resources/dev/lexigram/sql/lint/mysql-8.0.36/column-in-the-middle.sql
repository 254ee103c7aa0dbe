set lock_wait_timeout = 5;
alter table orders add column note text after id, algorithm=instant;
