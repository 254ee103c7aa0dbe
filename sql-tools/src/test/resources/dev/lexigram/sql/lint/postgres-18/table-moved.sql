set lock_timeout = '2s';
alter table orders set tablespace fast;
alter table orders set unlogged;
