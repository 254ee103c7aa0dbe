create table accounts (
    id integer primary key autoincrement,
    email varchar(200) not null,
    name varchar(100) not null,
    created_at text not null default current_timestamp,
    constraint accounts_email_key unique (email)
);
