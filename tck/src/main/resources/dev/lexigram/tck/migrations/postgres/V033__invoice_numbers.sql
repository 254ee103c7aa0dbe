-- migrate:up
create sequence invoice_number start with 1000;
create table invoices (
    number bigint not null default nextval('invoice_number') primary key,
    order_id bigint not null references orders (id),
    sent boolean not null default false
);
alter sequence invoice_number owned by invoices.number;

-- migrate:down
drop table invoices;
