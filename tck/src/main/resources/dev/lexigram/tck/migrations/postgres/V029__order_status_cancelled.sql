-- migrate:up
alter type order_status add value 'cancelled';

-- migrate:down
-- PostgreSQL has no way to take a value out of an enum but to make the type anew.
alter table orders alter column status drop default;
alter type order_status rename to order_status_old;
create type order_status as enum ('new', 'paid', 'sent');
alter table orders alter column status type order_status using status::text::order_status;
alter table orders alter column status set default 'new';
drop type order_status_old;
