create function f() returns void language plpgsql as $$begin
  -- create index x on orders (a);
  execute 'drop table orders; truncate orders';
end$$;
comment on column orders.total is 'drop table orders';
select 'alter table orders drop column x; delete from orders';
