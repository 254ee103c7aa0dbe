create table accounts (
    id bigint not null auto_increment primary key,
    email varchar(200) not null,
    name varchar(100) not null,
    created_at datetime(6) not null default current_timestamp(6),
    constraint accounts_email_key unique (email)
);
