create table orders (id bigint primary key, total numeric);
create index orders_total on orders (total);
drop index orders_total;
