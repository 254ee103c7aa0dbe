-- migrate:up
insert into accounts (email, name) values ('cid@example.com', 'Cid');

-- migrate:down
delete from accounts where email = 'cid@example.com';
delete from audit_entries;
