-- migrate:up
comment on table accounts is 'Who may log in; one row each';
comment on column accounts.email is 'As it was typed';

-- migrate:down
comment on column accounts.email is null;
comment on table accounts is null;
