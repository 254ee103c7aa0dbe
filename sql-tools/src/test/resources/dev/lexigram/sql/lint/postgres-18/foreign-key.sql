set lock_timeout = '2s';
alter table orders add constraint orders_customer foreign key (customer_id) references customers (id) on delete cascade;
