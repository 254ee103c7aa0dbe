-- migrate:up
create table invoices (
    number bigint not null auto_increment primary key,
    order_id bigint not null,
    sent boolean not null default false,
    foreign key (order_id) references orders (id)
) auto_increment = 1000;

-- migrate:down
drop table invoices;
