set lock_timeout = '2s';
-- lint:ignore drop-column nobody reads it
alter table orders add column note text;
