-- migrate:up
alter table accounts add column public_id char(36);

-- migrate:down
alter table accounts drop column public_id;
