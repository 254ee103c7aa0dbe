set lock_timeout = '2s';
drop index if exists orders_total, shop.orders_at;
