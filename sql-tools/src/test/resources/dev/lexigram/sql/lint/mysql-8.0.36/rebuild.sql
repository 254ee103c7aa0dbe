set lock_wait_timeout = 5;
alter table orders engine = innodb, algorithm=inplace;
optimize table customers;
