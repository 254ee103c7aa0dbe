-- migrate:up
alter table order_lines add column total numeric generated always as (quantity * price) virtual;

-- migrate:down
alter table order_lines drop column total;
