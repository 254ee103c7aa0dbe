-- migrate:up transaction:false
create unique index concurrently accounts_public_id_key on accounts (public_id);

-- migrate:down transaction:false
drop index concurrently accounts_public_id_key;
