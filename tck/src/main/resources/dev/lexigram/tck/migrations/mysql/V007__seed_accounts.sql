-- migrate:up
insert into accounts (email, name) values ('ann@example.com', 'Ann'), ('bob@example.com', 'Bob; the "builder"');
insert into organisations (slug, title) values ('acme', 'Acme''s');

-- migrate:down
delete from organisations where slug = 'acme';
delete from accounts where email in ('ann@example.com', 'bob@example.com');
