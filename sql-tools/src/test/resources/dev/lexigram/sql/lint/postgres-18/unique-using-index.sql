-- lexigram: no-transaction
set lock_timeout = '2s';
create unique index concurrently orders_number on orders (number);
alter table orders add constraint orders_number unique using index orders_number;
