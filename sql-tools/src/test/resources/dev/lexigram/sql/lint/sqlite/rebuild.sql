create table orders_new (id integer primary key, total integer not null);
insert into orders_new (id, total) select id, total from orders;
drop table orders;
alter table orders_new rename to orders;
