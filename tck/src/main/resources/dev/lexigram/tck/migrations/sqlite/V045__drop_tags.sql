-- migrate:up
drop table product_tags;
drop table tags;

-- migrate:down
create table tags (
    id integer primary key autoincrement,
    label varchar(50) not null unique
);
create table product_tags (
    product_id integer not null references products (id) on delete cascade,
    tag_id integer not null references tags (id) on delete cascade,
    primary key (product_id, tag_id)
);
