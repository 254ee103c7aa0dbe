-- migrate:up
alter table products add column category_id bigint;
alter table products add constraint products_category_fkey foreign key (category_id) references categories (id) not valid;
alter table products validate constraint products_category_fkey;

-- migrate:down
alter table products drop constraint products_category_fkey;
alter table products drop column category_id;
