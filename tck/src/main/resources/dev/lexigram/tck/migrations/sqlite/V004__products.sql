-- migrate:up
create table products (
    id integer primary key autoincrement,
    organisation_id integer not null references organisations (id),
    sku varchar(40) not null,
    title varchar(200) not null,
    price numeric not null,
    stock integer not null default 0
);

-- migrate:down
drop table products;
