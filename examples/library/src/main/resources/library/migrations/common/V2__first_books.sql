-- migrate:up
insert into books (title, author) values
    ('The Left Hand of Darkness', 'Ursula K. Le Guin'),
    ('Effective Java', 'Joshua Bloch'),
    ('The Name of the Rose', 'Umberto Eco');
insert into members (name, email) values ('Ann', 'ann@example.com'), ('Bob', 'bob@example.com');

-- migrate:down
delete from members where email in ('ann@example.com', 'bob@example.com');
delete from books where author in ('Ursula K. Le Guin', 'Joshua Bloch', 'Umberto Eco');
