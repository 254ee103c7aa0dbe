set lock_wait_timeout = 5;
alter table orders add column note varchar(20) after id, algorithm=inplace;
