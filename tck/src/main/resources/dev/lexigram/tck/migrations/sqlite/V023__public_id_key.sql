-- migrate:up
create unique index accounts_public_id_key on accounts (public_id);

-- migrate:down
drop index accounts_public_id_key;
