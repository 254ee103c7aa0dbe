set lock_timeout = '2s';
drop table orders, customers cascade;
