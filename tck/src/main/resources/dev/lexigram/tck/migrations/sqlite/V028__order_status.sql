-- migrate:up
alter table orders add column status text not null default 'new' check (status in ('new', 'paid', 'sent'));

-- migrate:down
alter table orders drop column status;
