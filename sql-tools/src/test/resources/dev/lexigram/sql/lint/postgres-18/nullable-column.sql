set lock_timeout = '2s';
alter table orders add column state text;
alter table orders alter column state set default 'new';
alter table orders alter column note drop not null;
