-- migrate:up
create function order_count(wanted bigint) returns bigint reads sql data
begin
    declare found bigint default 0;
    if wanted is null then
        return 0;
    else
        select count(*) into found from orders where account_id = wanted;
    end if;
    return found;
end;

-- migrate:down
drop function order_count;
