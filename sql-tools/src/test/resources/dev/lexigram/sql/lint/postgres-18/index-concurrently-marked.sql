-- migrate:up transaction:false
create index concurrently orders_total on orders (total);

-- migrate:down transaction:false
drop index concurrently orders_total;
