-- lexigram: no-transaction
set lock_timeout = '2s';
alter table orders add column note text;
alter table customers add column note text;
