create table settings (
    name varchar(80) not null primary key,
    value jsonb not null
);
insert into settings (name, value) values ('theme', '{"colour": "blue; dark", "sizes": [1, 2]}');
