set lock_wait_timeout = 5;
-- lint:ignore drop-column nobody reads it
alter table orders drop column note, algorithm=inplace, lock=none;
