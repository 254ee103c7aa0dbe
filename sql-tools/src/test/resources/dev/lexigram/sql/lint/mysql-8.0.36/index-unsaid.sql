set lock_wait_timeout = 5;
create index by_name on orders (name);
