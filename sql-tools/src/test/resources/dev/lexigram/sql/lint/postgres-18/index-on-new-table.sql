create table orders (id bigint primary key, total numeric(10,2) not null);
create index orders_total on orders (total);
alter table orders add constraint positive check (total > 0);
alter table orders alter column total type text;
