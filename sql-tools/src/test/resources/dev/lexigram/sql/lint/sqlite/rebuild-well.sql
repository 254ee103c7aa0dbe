-- lexigram: no-transaction
pragma foreign_keys = off;
create table orders_new (id integer primary key, total integer not null);
insert into orders_new (id, total) select id, total from orders;
-- lint:ignore drop-table its rows have been copied
drop table orders;
alter table orders_new rename to orders;
pragma foreign_keys = on;
