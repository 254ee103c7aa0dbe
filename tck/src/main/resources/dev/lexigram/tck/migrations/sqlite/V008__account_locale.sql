alter table accounts add column locale varchar(10) not null default 'en';
