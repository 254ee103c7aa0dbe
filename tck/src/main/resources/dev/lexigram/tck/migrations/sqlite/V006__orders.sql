-- migrate:up
-- Orders and their lines; a semicolon; in a comment.
create table orders (
    id integer primary key autoincrement,
    account_id integer not null,
    number varchar(30) not null,
    note varchar(400) default 'none; yet',
    placed_at text,
    foreign key (account_id) references accounts (id)
);
create table order_lines (
    order_id integer not null,
    position integer not null,
    product_id integer not null,
    quantity integer not null,
    price numeric not null,
    primary key (order_id, position),
    foreign key (order_id) references orders (id) on delete cascade,
    foreign key (product_id) references products (id)
);

-- migrate:down
drop table order_lines;
drop table orders;
