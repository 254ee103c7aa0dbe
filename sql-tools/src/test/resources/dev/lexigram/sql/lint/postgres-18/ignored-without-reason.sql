set lock_timeout = '2s';
-- lint:ignore drop-column
alter table orders drop column total;
