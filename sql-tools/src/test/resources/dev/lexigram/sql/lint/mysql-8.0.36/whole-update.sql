update orders set state = "where";
delete from orders limit 10;
