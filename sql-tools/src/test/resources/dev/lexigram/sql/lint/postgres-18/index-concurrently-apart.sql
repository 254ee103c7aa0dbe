-- lexigram: no-transaction
create index concurrently orders_total on orders (total);
