-- migrate:up
alter table products add constraint products_price_check check (price >= 0) not valid;
alter table products validate constraint products_price_check;

-- migrate:down
alter table products drop constraint products_price_check;
