-- migrate:up
create table tags (
    id bigint not null auto_increment primary key,
    label varchar(50) not null unique
);
create table product_tags (
    product_id bigint not null references products (id) on delete cascade,
    tag_id bigint not null references tags (id) on delete cascade,
    primary key (product_id, tag_id)
);

-- migrate:down
drop table product_tags;
drop table tags;
