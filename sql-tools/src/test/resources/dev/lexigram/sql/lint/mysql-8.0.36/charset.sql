set lock_wait_timeout = 5;
alter table orders convert to character set utf8mb4, algorithm=copy;
