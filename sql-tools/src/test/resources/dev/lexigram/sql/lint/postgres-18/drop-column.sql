set lock_timeout = '2s';
alter table orders drop column total;
