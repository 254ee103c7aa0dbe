-- migrate:up
alter table orders rename column note to remark;

-- migrate:down
alter table orders rename column remark to note;
