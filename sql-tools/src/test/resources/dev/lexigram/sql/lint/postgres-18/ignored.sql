set lock_timeout = '2s';
-- lint:ignore drop-column no release reads it since 3.2
alter table orders drop column total;
