-- migrate:up
create view order_counts as select account_id, count(*) as n from orders group by account_id;

-- migrate:down
drop view order_counts;
