-- migrate:up
create index orders_status_idx on orders (status);

-- migrate:down
drop index orders_status_idx;
