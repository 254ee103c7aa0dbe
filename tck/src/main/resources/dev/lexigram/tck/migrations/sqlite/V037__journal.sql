-- migrate:up
create table journal (
    id integer primary key autoincrement,
    entry varchar(500) not null
);
alter table journal rename to diary;

-- migrate:down
drop table diary;
