drop table orders;
alter table customers rename column a to b;
delete from people;
