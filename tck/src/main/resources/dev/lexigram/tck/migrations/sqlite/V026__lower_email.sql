-- migrate:up
create unique index accounts_lower_email_key on accounts (lower(email));

-- migrate:down
drop index accounts_lower_email_key;
