set lock_timeout = '2s';
alter table orders add column token text default make_token();
