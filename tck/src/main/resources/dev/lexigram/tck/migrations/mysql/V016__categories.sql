-- migrate:up
create table categories (
    id bigint not null auto_increment primary key,
    parent_id bigint,
    title varchar(100) not null,
    constraint categories_parent_fkey foreign key (parent_id) references categories (id) on delete set null
);

-- migrate:down
drop table categories;
