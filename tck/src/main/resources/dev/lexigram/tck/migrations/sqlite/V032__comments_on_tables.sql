-- migrate:up
select 'SQLite; has no comments';

-- migrate:down
select 1;
