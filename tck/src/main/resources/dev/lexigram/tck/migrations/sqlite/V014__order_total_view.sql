create view order_totals as
select o.id, sum(l.quantity * l.price) as total
from orders o join order_lines l on l.order_id = o.id
group by o.id;
