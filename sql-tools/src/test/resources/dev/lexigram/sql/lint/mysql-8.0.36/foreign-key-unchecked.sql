set lock_wait_timeout = 5;
set foreign_key_checks = 0;
alter table orders add constraint c foreign key (customer_id) references customers (id), algorithm=inplace, lock=none;
set foreign_key_checks = 1;
