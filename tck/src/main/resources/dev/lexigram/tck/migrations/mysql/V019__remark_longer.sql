-- migrate:up
alter table orders modify column remark varchar(1000) default 'none; yet';

-- migrate:down
alter table orders modify column remark varchar(400) default 'none; yet';
