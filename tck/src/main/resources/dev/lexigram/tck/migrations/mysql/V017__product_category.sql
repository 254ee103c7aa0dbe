-- migrate:up
alter table products add column category_id bigint, add constraint products_category_fkey foreign key (category_id) references categories (id);

-- migrate:down
alter table products drop foreign key products_category_fkey;
alter table products drop column category_id;
