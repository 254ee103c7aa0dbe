-- migrate:up
alter table order_lines add column total numeric(14, 2) generated always as (quantity * price) stored;

-- migrate:down
alter table order_lines drop column total;
