set lock_timeout = '2s';
alter table orders
  drop column total,
  -- lint:ignore drop-column nothing reads it since March
  drop column note;
