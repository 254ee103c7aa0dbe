set lock_wait_timeout = 5;
alter table orders modify name varchar(100), algorithm=copy;
