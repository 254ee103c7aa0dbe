set lock_wait_timeout = 5;
rename table orders to purchases, customers to clients;
