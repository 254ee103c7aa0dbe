-- migrate:up
create type order_status as enum ('new', 'paid', 'sent');
alter table orders add column status order_status not null default 'new';

-- migrate:down
alter table orders drop column status;
drop type order_status;
