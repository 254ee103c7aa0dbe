-- migrate:up
create table teams (
    id integer primary key,
    lead_id integer references players (id)
);
create table players (
    id integer primary key,
    team_id integer references teams (id)
);

-- migrate:down
drop table players;
drop table teams;
