set lock_timeout = '2s';
alter table orders add constraint orders_number unique (number) deferrable;
