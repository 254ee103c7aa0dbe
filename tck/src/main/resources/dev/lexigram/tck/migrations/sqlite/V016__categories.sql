-- migrate:up
create table categories (
    id integer primary key autoincrement,
    parent_id integer,
    title varchar(100) not null,
    constraint categories_parent_fkey foreign key (parent_id) references categories (id) on delete set null
);

-- migrate:down
drop table categories;
