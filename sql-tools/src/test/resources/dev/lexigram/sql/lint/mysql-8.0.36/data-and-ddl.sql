set lock_wait_timeout = 5;
insert into states values ('x');
alter table orders add column note text, algorithm=instant;
