-- migrate:up
alter table accounts add column lower_email varchar(200) generated always as (lower(email)) stored;
create unique index accounts_lower_email_key on accounts (lower_email);

-- migrate:down
drop index accounts_lower_email_key on accounts;
alter table accounts drop column lower_email;
