-- migrate:up
create unique index products_sku_key on products (organisation_id, sku);

-- migrate:down
drop index products_sku_key;
