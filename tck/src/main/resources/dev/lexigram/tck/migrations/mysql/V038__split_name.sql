-- migrate:up
alter table accounts add column first_name varchar(50);
update accounts set first_name = substring_index(name, ' ', 1);
alter table accounts modify column first_name varchar(50) not null;

-- migrate:down
alter table accounts drop column first_name;
