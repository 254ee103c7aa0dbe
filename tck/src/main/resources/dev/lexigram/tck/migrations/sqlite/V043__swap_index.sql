-- migrate:up
create index orders_placed_idx on orders (placed_at desc, account_id);

-- migrate:down
drop index orders_placed_idx;
