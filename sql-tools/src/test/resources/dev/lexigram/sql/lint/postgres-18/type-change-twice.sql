-- file V1__make.sql
create table orders (id bigint primary key, name varchar(50));
-- file V2__text.sql
set lock_timeout = '2s';
alter table orders alter column name type text;
-- file V3__short.sql
set lock_timeout = '2s';
alter table orders alter column name type varchar(20);
