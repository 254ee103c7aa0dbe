-- migrate:up
create trigger products_price_check before insert on products when new.price < 0
begin
    select raise(abort, 'price; below zero');
end;

-- migrate:down
drop trigger products_price_check;
