-- migrate:up
alter table accounts add column first_name varchar(50);
update accounts set first_name = split_part(name, ' ', 1);
alter table accounts alter column first_name set not null;

-- migrate:down
alter table accounts drop column first_name;
