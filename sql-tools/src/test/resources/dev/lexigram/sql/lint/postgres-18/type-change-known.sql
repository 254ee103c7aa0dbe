-- file V1__make.sql
create table orders (id bigint primary key, name varchar(50), total integer, price numeric(10,2), at timestamptz(3));
-- file V2__change.sql
set lock_timeout = '2s';
alter table orders
  alter column name type varchar(80),
  alter column total type bigint,
  alter column price type numeric(12,2),
  alter column at type timestamptz;
