-- migrate:up
alter table products alter column stock drop default;

-- migrate:down
alter table products alter column stock set default 0;
