-- migrate:up
create table books (
    id bigint auto_increment primary key,
    title varchar(200) not null,
    author varchar(120) not null
) character set utf8mb4 collate utf8mb4_bin;

create table members (
    id bigint auto_increment primary key,
    name varchar(120) not null,
    email varchar(200) not null
) character set utf8mb4 collate utf8mb4_bin;
create unique index members_email_key on members (email);

create table loans (
    id bigint auto_increment primary key,
    book_id bigint not null,
    member_id bigint not null,
    due_on date not null,
    returned_on date,
    constraint loans_book_id_fkey foreign key (book_id) references books (id),
    constraint loans_member_id_fkey foreign key (member_id) references members (id)
) character set utf8mb4 collate utf8mb4_bin;
create index loans_due_on_idx on loans (due_on);

-- migrate:down
-- The view comes again with the next upgrade, as repeatable migrations do.
drop view if exists overdue;
drop table loans;
drop table members;
drop table books;
