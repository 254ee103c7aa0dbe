set lock_timeout = '2s';
alter table orders alter column total set not null;
