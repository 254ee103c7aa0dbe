-- migrate:up
create function order_count(wanted bigint) returns bigint language sql stable
begin atomic
    select count(*) from orders where account_id = wanted;
end;

-- migrate:down
drop function order_count(bigint);
