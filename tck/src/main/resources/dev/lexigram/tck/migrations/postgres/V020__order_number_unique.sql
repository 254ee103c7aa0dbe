-- migrate:up
alter table orders add constraint orders_number_key unique (number);

-- migrate:down
alter table orders drop constraint orders_number_key;
