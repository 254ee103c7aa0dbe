-- migrate:up
create or replace view sales as
select product_id, sum(quantity) as sold from order_lines group by product_id;

-- migrate:down
drop view sales;
