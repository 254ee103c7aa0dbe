alter table orders add column at text default current_timestamp;
alter table orders add column n integer unique;
alter table orders add column g integer generated always as (a * 2) stored;
