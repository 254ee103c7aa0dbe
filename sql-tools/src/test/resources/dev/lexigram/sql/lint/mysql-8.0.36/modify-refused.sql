-- file V1__make.sql
create table orders (id bigint primary key auto_increment, name varchar(50) not null, state enum('a','b') not null, total int, key by_total (total));
-- file V2__change.sql
set lock_wait_timeout = 5;
alter table orders modify total bigint, algorithm=inplace, lock=none;
