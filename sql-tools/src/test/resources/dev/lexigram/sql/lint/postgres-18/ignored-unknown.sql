set lock_timeout = '2s';
-- lint:ignore drop-colum nobody reads it
alter table orders drop column total;
