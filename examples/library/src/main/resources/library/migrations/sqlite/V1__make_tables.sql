-- migrate:up
create table books (
    id integer primary key,
    title text not null,
    author text not null
);

create table members (
    id integer primary key,
    name text not null,
    email text not null
);
create unique index members_email_key on members (email);

create table loans (
    id integer primary key,
    book_id integer not null,
    member_id integer not null,
    due_on text not null,
    returned_on text,
    constraint loans_book_id_fkey foreign key (book_id) references books (id),
    constraint loans_member_id_fkey foreign key (member_id) references members (id)
);
create index loans_due_on_idx on loans (due_on);

-- migrate:down
-- The view comes again with the next upgrade, as repeatable migrations do.
drop view if exists overdue;
drop table loans;
drop table members;
drop table books;
