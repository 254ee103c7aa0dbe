-- migrate:up
alter table products add column category_id integer references categories (id);

-- migrate:down
-- A column with a foreign key cannot be dropped: the table is made anew.
create table products_old (
    id integer primary key autoincrement,
    organisation_id integer not null references organisations (id),
    sku varchar(40) not null,
    title varchar(200) not null,
    price numeric not null,
    stock integer not null default 0
);
insert into products_old select id, organisation_id, sku, title, price, stock from products;
drop table products;
alter table products_old rename to products;
create unique index products_sku_key on products (organisation_id, sku);
