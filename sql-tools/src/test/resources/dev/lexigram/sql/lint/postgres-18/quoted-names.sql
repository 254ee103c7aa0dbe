set lock_timeout = '2s';
alter table only "Shop"."Order Items" add constraint "Item""s" check ("to" > 0), drop column "a,b";
