-- migrate:up
alter table accounts add column public_id text;

-- migrate:down
alter table accounts drop column public_id;
