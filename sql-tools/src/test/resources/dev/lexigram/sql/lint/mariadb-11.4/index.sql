set lock_wait_timeout = 5;
alter table orders add index by_name (name), algorithm=nocopy, lock=none;
