-- migrate:up
create table organisations (
    id integer primary key autoincrement,
    slug varchar(60) not null unique,
    title varchar(200) not null,
    plan varchar(20) not null default 'free',
    constraint organisations_plan_check check (plan in ('free', 'team', 'enterprise'))
);

-- migrate:down
drop table organisations;
