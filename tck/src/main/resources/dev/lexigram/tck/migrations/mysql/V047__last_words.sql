-- migrate:up
insert into settings (name, value) values ('done', '{"up": true}');

-- migrate:down
delete from settings where name = 'done';
