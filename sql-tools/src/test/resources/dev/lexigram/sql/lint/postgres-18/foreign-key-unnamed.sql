set lock_timeout = '2s';
alter table orders add foreign key (customer_id) references customers;
