-- migrate:up
create table products (
    id bigint not null auto_increment primary key,
    organisation_id bigint not null,
    sku varchar(40) not null,
    title varchar(200) not null,
    price decimal(12, 2) not null,
    stock integer not null default 0,
    key products_organisation_idx (organisation_id),
    constraint products_organisation_fkey foreign key (organisation_id) references organisations (id)
);

-- migrate:down
drop table products;
