set lock_wait_timeout = 5;
alter table orders add constraint c foreign key (customer_id) references customers (id), algorithm=copy;
