-- migrate:up
alter table accounts comment = 'Who may log in; one row each';

-- migrate:down
alter table accounts comment = '';
