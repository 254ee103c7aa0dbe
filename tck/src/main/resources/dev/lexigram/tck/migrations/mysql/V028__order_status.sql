-- migrate:up
alter table orders add column status enum('new', 'paid', 'sent') not null default 'new';

-- migrate:down
alter table orders drop column status;
