set lock_wait_timeout = 5;
alter table orders drop primary key, algorithm=copy;
alter table orders add primary key (id), algorithm=inplace;
alter table orders drop primary key, add primary key (id, at), algorithm=inplace, lock=none;
