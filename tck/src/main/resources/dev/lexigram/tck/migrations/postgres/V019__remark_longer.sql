-- migrate:up
alter table orders alter column remark type varchar(1000);

-- migrate:down
alter table orders alter column remark type varchar(400);
