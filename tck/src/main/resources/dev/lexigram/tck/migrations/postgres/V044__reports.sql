-- migrate:up
create materialized view sales as
select product_id, sum(quantity) as sold from order_lines group by product_id;
create unique index sales_product_key on sales (product_id);

-- migrate:down
drop materialized view sales;
