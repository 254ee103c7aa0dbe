with gone as (select id from old where at < now())
delete from orders using gone where gone.id = orders.id;
