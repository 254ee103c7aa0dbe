-- migrate:up
alter table accounts add column first_name text not null default '';
update accounts set first_name = name;

-- migrate:down
alter table accounts drop column first_name;
