-- migrate:up
create unique index orders_number_key on orders (number);

-- migrate:down
drop index orders_number_key;
