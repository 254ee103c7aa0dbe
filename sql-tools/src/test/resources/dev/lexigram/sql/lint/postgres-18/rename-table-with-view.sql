set lock_timeout = '2s';
alter table orders rename to purchases;
create view orders as select * from purchases;
