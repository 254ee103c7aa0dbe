-- migrate:up transaction:false
create index concurrently orders_placed_idx on orders (placed_at desc, account_id);

-- migrate:down transaction:false
drop index concurrently orders_placed_idx;
