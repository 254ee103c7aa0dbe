set lock_wait_timeout = 5;
alter table orders add fulltext index words (note), algorithm=inplace, lock=shared;
