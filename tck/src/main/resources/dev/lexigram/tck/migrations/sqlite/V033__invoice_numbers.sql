-- migrate:up
create table invoices (
    number integer primary key,
    order_id integer not null references orders (id),
    sent boolean not null default false
);

-- migrate:down
drop table invoices;
